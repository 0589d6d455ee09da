import { afterEach, expect, test, vi } from 'vitest';
import { inMinutes, showTraining } from '../../../training/loop/progress';

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  [0, '0 s'],
  [42_400, '42 s'],
  [89_000, '89 s'],
  [100_000, '2 min'],
  [17 * 60_000, '17 min'],
  [80 * 60_000, '1 h 20 min'],
])('%d ms are %s', (milliseconds, words) => {
  expect(inMinutes(milliseconds)).toBe(words);
});

function stream(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  return { written, stream: { isTTY, write } as unknown as NodeJS.WriteStream };
}

test('on a terminal one line shows the epoch, a bar, the loss, images a second and the time left', () => {
  vi.useFakeTimers({ now: 1e6, toFake: ['Date'] });
  const { written, stream: terminal } = stream(true);
  const progress = showTraining(() => 2, 3, 100, terminal);
  progress.step(1, 11, 0.5);
  // One step has no pace yet.
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1000);
  progress.step(6, 11, 0.25);
  // Five steps of 200 ms each: five more in this epoch, eleven in the last.
  const bar = `${'█'.repeat(13)}${'░'.repeat(11)}`;
  expect(lineOf(written)).toBe(`epoch 2/3 ${bar} loss 0.2500  500 images/s  3 s left`);
  progress.note('validation 99.00 %');
  vi.advanceTimersByTime(1000);
  progress.step(11, 11, 0.25);
  expect(lineOf(written)).toContain('loss 0.2500  validation 99.00 %  500 images/s');
});

/** What stands on the terminal's line: each text replaces it. */
const lineOf = (written: readonly string[]): string => (written.at(-1) ?? '').replace('\r\x1b[K', '');

test('elsewhere only finished epochs are written, a line each', () => {
  const { written, stream: file } = stream(false);
  const progress = showTraining(() => 1, 3, 100, file);
  progress.step(1, 10, 0.5);
  progress.step(10, 10, 0.5);
  progress.epochDone('epoch 1/3');
  expect(written).toEqual(['epoch 1/3\n']);
});
