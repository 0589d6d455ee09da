import { expect, test } from 'vitest';
import { BLANK } from '../../../lib/reading/reading';
import { guessOf, type Judged, tallyOf } from '../../../training/evaluation/tally';
import { readingOfText as read, refused as rejected } from './readings';

/** Eight readings, counted by hand below. */
const judged: Judged[] = [
  { label: '3', reading: read('3', 0.95) },
  { label: '3', reading: read('5', 0.94) },
  { label: '3', reading: rejected('3', 0.35) },
  { label: '7', reading: read('7', 0.55) },
  { label: '7', reading: rejected('1', 0.34) },
  { label: '0', reading: BLANK },
  { label: 'none', reading: rejected('8', 0.3) },
  { label: 'none', reading: read('8', 0.99) },
];
const tally = tallyOf(judged);

test('right are the digits read as themselves, and what is no digit and was not read as one', () => {
  expect(tally.count).toBe(8);
  expect(tally.accuracy).toBe(3 / 8);
});

test('read anyway counts the guesses of what was rejected; what is no digit is never right then', () => {
  expect(tally.readAnyway).toBe(3 / 8);
});

test('rejected are those called not a digit and those called blank', () => {
  expect(tally.rejected).toBe(4 / 8);
});

test('each label has its own share', () => {
  expect(tally.perClass).toEqual({ 0: 0, 3: 1 / 3, 7: 1 / 2, none: 1 / 2 });
});

test('the confusion counts each digit by what would have been read, blank sheets and no-digits aside', () => {
  const entries = tally.confusion.flatMap((row, label) => row.flatMap((n, as) => (n > 0 ? [[label, as, n]] : [])));
  expect(entries).toEqual([
    [3, 3, 2],
    [3, 5, 1],
    [7, 1, 1],
    [7, 7, 1],
  ]);
  expect(tally.confusion.map((row) => row.length)).toEqual(new Array(10).fill(10));
});

test('the calibration error is the gap between confidence and share right in fifteenths, over the digits alone', () => {
  // Bin 14 holds 0.95 (right), 0.94 (wrong) and the blank's 1 (wrong): 2.89 of confidence, 1 right.
  // Bin 8 holds 0.55 (right); bin 5 holds 0.35 (right) and 0.34 (wrong). What is no digit is left out.
  expect(tally.calibrationError).toBeCloseTo((1.89 + 0.45 + 0.31) / 6, 12);
});

test('readings of several digits are right as a whole', () => {
  const several = read('22', 0.8);
  expect(tallyOf([{ label: '22', reading: several }])).toMatchObject({ accuracy: 1, readAnyway: 1 });
  expect(tallyOf([{ label: '2', reading: several }])).toMatchObject({ accuracy: 0, readAnyway: 0 });
});

test('lines have to end where the label says', () => {
  const label = '2026|12';
  expect(tallyOf([{ label, reading: read('2026|12', 0.9) }])).toMatchObject({ accuracy: 1, readAnyway: 1 });
  expect(tallyOf([{ label, reading: read('202612', 0.9) }])).toMatchObject({ accuracy: 0, readAnyway: 0 });
  expect(tallyOf([{ label, reading: rejected('2026|12', 0.9) }])).toMatchObject({ accuracy: 0, readAnyway: 1 });
  expect(guessOf(rejected('2026|12', 0.9))).toBe('2026|12');
});

test('in numbers the confusion counts the digits that stand at the same place', () => {
  const { confusion } = tallyOf([{ label: '12|34', reading: read('127|35', 0.9) }]);
  expect([confusion[1]?.[1], confusion[2]?.[2], confusion[3]?.[3], confusion[4]?.[5]]).toEqual([1, 1, 1, 1]);
  expect(confusion.flat().reduce((sum, n) => sum + n, 0)).toBe(4);
});

test('of nothing, everything is 0', () => {
  expect(tallyOf([])).toMatchObject({ count: 0, accuracy: 0, readAnyway: 0, rejected: 0, calibrationError: 0 });
});
