import { expect, test } from 'vitest';
import { tableOf } from '../../../training/evaluation/table';
import type { Judged } from '../../../training/evaluation/tally';

const box = { x: 0, y: 0, width: 1, height: 1 };
function judge(label: string, text: string, group?: string): Judged {
  const digits = [{ text, confidence: 0.9, probabilities: [], box }];
  return { label, ...(group && { group }), reading: { kind: 'digits', text, confidence: 0.9, digits } };
}

test('the table names the set, its shares, and each writer with what was read right of theirs', () => {
  const table = tableOf('drawings.jsonl', [judge('3', '3', 'ann'), judge('3', '5', 'ann'), judge('7', '7', 'bo')]);
  expect(table).toContain('drawings.jsonl: 3');
  expect(table).toMatch(/read right +66\.67 %/);
  expect(table).toMatch(/ann +2 +50\.00 %/);
  expect(table).toMatch(/bo +1 +100\.00 %/);
  expect(table).toMatch(/by digit {2}3: 50\.0 {2}7: 100\.0/);
  expect(table.split('\n').find((line) => line.startsWith('  3 '))).toMatch(/^ {2}3 ( +0){3} +1 +0 +1( +0){4}$/);
});

test('without writers there is no line for them', () => {
  expect(tableOf('a', [judge('1', '1')])).not.toContain('undefined');
});
