import { expect, test } from 'vitest';
import { setTable } from '../../../training/evaluation/table';
import type { Judged } from '../../../training/evaluation/tally';
import { readingOfText } from './readings';

const box = { x: 0, y: 0, width: 1, height: 1 };
function judge(label: string, text: string, group?: string): Judged {
  const digits = [{ text, confidence: 0.9, probabilities: [], box, line: 0 }];
  return { label, ...(group && { group }), reading: { kind: 'digits', text, confidence: 0.9, digits } };
}

test('the table names the set, its shares, and each writer with what was read right of theirs', () => {
  const table = setTable('drawings.jsonl', [judge('3', '3', 'ann'), judge('3', '5', 'ann'), judge('7', '7', 'bo')]);
  expect(table).toContain('drawings.jsonl: 3');
  expect(table).toMatch(/read right +66\.67 %/);
  expect(table).toMatch(/ann +2 +50\.00 %/);
  expect(table).toMatch(/bo +1 +100\.00 %/);
  expect(table).toMatch(/by digit {2}3: 50\.0 {2}7: 100\.0/);
  expect(table.split('\n').find((line) => line.startsWith('  3 '))).toMatch(/^ {2}3 ( +0){3} +1 +0 +1( +0){4}$/);
});

test('without writers there is no line for them', () => {
  expect(setTable('a', [judge('1', '1')])).not.toContain('undefined');
});

test('of numbers the table shows the digits that were right, and the share of each length', () => {
  const judged = [
    { label: '2026', reading: readingOfText('2026') },
    { label: '12|34', reading: readingOfText('1234') },
    { label: '77', reading: readingOfText('71') },
    { label: 'none', reading: readingOfText('7') },
  ];
  const table = setTable('numbers.csv', judged);
  expect(table).toMatch(/read right +25\.00 %/);
  expect(table).toMatch(/digits right +90\.00 % of 10/);
  expect(table).toContain('by length  2: 0.0  4: 50.0  none: 0.0');
  expect(table).not.toContain('by digit');
});
