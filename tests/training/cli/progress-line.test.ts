import { expect, test } from 'vitest';
import { inMinutes, progressLine, writeLine } from '../../../training/cli/progress-line';

/** A terminal or a log, what was written to it, and a clock that stands still. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  const clock = { time: 0 };
  return { written, clock, now: () => clock.time, terminal: { isTTY, write: (text: string) => written.push(text) } };
}

test('a line says how many of how many, the percent, the speed, how long it still takes, and what else there is', () => {
  const { written, clock, now, terminal } = screen(true);
  const show = progressLine('pictures', terminal, { now });
  const lineAfter = (seconds: number, done: number, words?: string) => {
    clock.time += 1000 * seconds;
    show(done, 1000, words);
    return written.at(-1)?.replace('\r\x1b[2K', '');
  };
  // The time before the first one says nothing of the others: threads had to start.
  expect(lineAfter(7, 1)).toBe('1 of 1,000 pictures, 0 %');
  expect(lineAfter(0.9, 3)).toBe('3 of 1,000 pictures, 0 %');
  expect(lineAfter(49.1, 340)).toBe('340 of 1,000 pictures, 34 %, 6.8 pictures/s, 2 min left');
  expect(lineAfter(50, 400, 'loss 0.2500')).toBe('400 of 1,000 pictures, 40 %, 4 pictures/s, 3 min left, loss 0.2500');
  expect(lineAfter(0, 1000)).toBe('1,000 of 1,000 pictures, 100 %, 10 pictures/s');
});

test('amounts have few digits, and a total need not be known', () => {
  const { written, clock, now, terminal } = screen(true);
  const show = progressLine('MB', terminal, { name: 'letters', now });
  show(0, 9.912);
  clock.time = 2000;
  show(4.7, 9.912);
  clock.time = 4000;
  show(0.0123, undefined);
  expect(written.map((text) => text.replace('\r\x1b[2K', ''))).toEqual([
    'letters: 0 of 9.9 MB, 0 %',
    'letters: 4.7 of 9.9 MB, 47 %, 2.4 MB/s, 2 s left',
    'letters: 0.012 MB, 0.003 MB/s',
  ]);
});

test('a screen shows one line, drawn ten times a second, in whose place others are written', () => {
  const { written, clock, now, terminal } = screen(true);
  const show = progressLine('pictures', terminal, { now });
  for (let done = 1; done <= 30; done++) {
    clock.time += 10;
    show(done, 30);
  }
  writeLine('All are read.', terminal);
  const text = written.join('');
  expect(text.match(/\d+ of 30/g)).toEqual(['1 of 30', '11 of 30', '21 of 30', '30 of 30']);
  expect(text.match(/[^\r]\n/g)).toHaveLength(1);
  expect(text.endsWith('\r\x1b[2KAll are read.\n')).toBe(true);
});

test.each([
  [true, ['25 %', '50 %', '75 %', '100 %']],
  [false, null],
])('a log has a line a quarter, or none: %s', (isLogged, percents) => {
  const { written, now, terminal } = screen(false);
  const show = progressLine('pictures', terminal, { isLogged, now });
  for (let done = 0; done <= 200; done++) show(done, 200);
  expect(written.join('').match(/\d+ %/g)).toEqual(percents);
  writeLine('epoch 1/3', terminal);
  expect(written.at(-1)).toBe('epoch 1/3\n');
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
