import { expect, test } from 'vitest';
import { progressOf, withProgress } from '../../../../training/cli/batch/progress';
import type { Terminal } from '../../../../training/cli/progress-line';

test('progress says how many of how many, the percent, the speed, and how long it still takes', () => {
  expect(progressOf(340, 1000, 50_000)).toBe('340 of 1,000 pictures read, 34 %, 6.8 a second, 98 s left');
  expect(progressOf(1000, 1000, 50_000)).toBe('1,000 of 1,000 pictures read, 100 %, 20.0 a second');
  expect(progressOf(100, 1000, 50_000)).toBe('100 of 1,000 pictures read, 10 %, 2.0 a second, 8 min left');
  expect(progressOf(3, 1000, 2000)).toBe('3 of 1,000 pictures read, 0 %');
});

/** What is written while `total` answers pass, one in 10 ms. */
async function shown(total: number, isTTY: boolean): Promise<string> {
  let [text, time] = ['', 0];
  const terminal: Terminal = { isTTY, write: (written) => (text += written) };
  async function* answers() {
    for (let i = 0; i < total; i++) {
      time += 10;
      yield i;
    }
  }
  let passed = 0;
  for await (const answer of withProgress(answers(), total, terminal, () => time)) expect(answer).toBe(passed++);
  expect(passed).toBe(total);
  return text;
}

test('a log gets a line a quarter of many pictures, and none of few', async () => {
  expect((await shown(200, false)).match(/\d+ %/g)).toEqual(['25 %', '50 %', '75 %', '100 %']);
  expect(await shown(20, false)).toBe('');
});

test('a screen shows one line, drawn anew ten times a second, and taken back at the end', async () => {
  const text = await shown(30, true);
  expect(text.match(/\d+ of 30/g)).toEqual(['1 of 30', '11 of 30', '21 of 30', '30 of 30']);
  expect(text).not.toContain('\n');
  expect(text.endsWith('\r\x1b[2K')).toBe(true);
});
