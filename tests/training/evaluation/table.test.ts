import { afterEach, expect, test, vi } from 'vitest';
import type { Judged } from '../../../training/evaluation/judged';
import { printSets, setTable } from '../../../training/evaluation/table';
import { readingOfText } from './readings';

const judge = (label: string, text: string, group?: string): Judged => ({
  ...{ label, reading: readingOfText(text) },
  ...(group && { group }),
});

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

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test.each([true, false])(
  'of what could not be read at all only the errors are printed, and it fails (JSON: %s)',
  (asJson) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const errors = [{ file: 'a.png', error: 'a.png is not there.' }];
    printSets({ title: 'none.csv', judged: [], errors }, asJson);
    const object = JSON.stringify({ set: 'none.csv', count: 0, errors });
    expect(log.mock.calls).toEqual(asJson ? [[object]] : []);
    expect([error.mock.calls, process.exitCode]).toEqual([[['a.png is not there.']], 1]);
  },
);

test('several sets are one list of JSON', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  printSets(
    [
      { title: 'a', judged: [judge('1', '1')] },
      { title: 'b', judged: [] },
    ],
    true,
  );
  expect(JSON.parse(String(log.mock.calls[0]))).toMatchObject([
    { set: 'a', count: 1 },
    { set: 'b', count: 0 },
  ]);
});
