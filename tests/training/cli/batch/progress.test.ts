import { expect, test } from 'vitest';
import { withProgress } from '../../../../training/cli/batch/progress';

/** What is written while `total` answers pass. */
async function shown(total: number, isTTY: boolean): Promise<string> {
  let text = '';
  const terminal = { isTTY, write: (written: string) => (text += written) };
  let passed = 0;
  for await (const answer of withProgress(answers(total), total, terminal)) expect(answer).toBe(passed++);
  expect(passed).toBe(total);
  return text;
}

async function* answers(total: number): AsyncGenerator<number> {
  for (let i = 0; i < total; i++) yield i;
}

test('answers pass, and a log gets a line a quarter of many pictures, and none of few', async () => {
  expect((await shown(200, false)).match(/\d+ %/g)).toEqual(['25 %', '50 %', '75 %', '100 %']);
  expect(await shown(20, false)).toBe('');
});

test('a screen shows also few, in one line that is taken back at the end', async () => {
  const text = await shown(30, true);
  expect(text).toContain('30 of 30');
  expect(text).not.toContain('\n');
  expect(text.endsWith('\r\x1b[2K')).toBe(true);
});
