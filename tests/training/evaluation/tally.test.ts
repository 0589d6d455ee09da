import { expect, test } from 'vitest';
import { BLANK } from '../../../lib/reading/reading';
import { guessOf, type Judged } from '../../../training/evaluation/judged';
import { digitsRight, hasNumbers, reliabilityBins, tallyOf } from '../../../training/evaluation/tally';
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
  expect(tally).toMatchObject({ count: 8, accuracy: 3 / 8 });
  expect(tally.perClass).toEqual({ 0: 0, 3: 1 / 3, 7: 1 / 2, none: 1 / 2 });
});

test('read anyway counts the guesses of what was rejected, as not a digit or blank; no digit is never right then', () => {
  expect(tally).toMatchObject({ readAnyway: 3 / 8, rejected: 4 / 8 });
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

test('readings are gathered by sureness, with their mean and the ratio that is right', () => {
  const bins = reliabilityBins([
    { label: '1', reading: read('1', 0.91) },
    { label: '2', reading: read('2', 1) },
    { label: '3', reading: read('5', 0.95) },
    { label: '4', reading: read('4', 0.5) },
  ]);
  expect(bins).toHaveLength(2);
  expect(bins[0]).toEqual({ from: 0.5, to: 0.6, count: 1, confidence: 0.5, right: 1 });
  expect(bins[1]).toMatchObject({ from: 0.9, to: 1, count: 3 });
  expect(bins[1]?.confidence).toBeCloseTo((0.91 + 1 + 0.95) / 3, 12);
  expect(bins[1]?.right).toBeCloseTo(2 / 3, 12);
});

test('what was rejected counts by its guess, and a blank sheet as sure and wrong', () => {
  const bins = reliabilityBins([
    { label: '6', reading: rejected('6', 0.31) },
    { label: '0', reading: BLANK },
  ]);
  expect(bins).toMatchObject([
    { from: 0.3, count: 1, right: 1 },
    { from: 0.9, count: 1, confidence: 1, right: 0 },
  ]);
});

test('without readings there is no bin', () => {
  expect(reliabilityBins([])).toEqual([]);
});

test('each digit that has to be put in, left out or replaced counts as one that is wrong', () => {
  const judged = [
    { label: '2026', reading: read('2026') },
    { label: '12|34', reading: read('123|4') },
    { label: '567', reading: read('5167') },
    { label: '89', reading: read('8') },
    { label: '7', reading: read('1') },
  ];
  // 14 digits; one put in, one left out, one replaced. Where a line ends is no digit.
  expect(digitsRight(judged)).toEqual({ digits: 14, digitAccuracy: 1 - 3 / 14 });
});

test('what was refused or seen as blank lacks all digits, and what is labelled none has none', () => {
  expect(digitsRight([{ label: '12', reading: rejected('12') }])).toEqual({ digits: 2, digitAccuracy: 0 });
  expect(digitsRight([{ label: '12', reading: BLANK }])).toEqual({ digits: 2, digitAccuracy: 0 });
  expect(digitsRight([{ label: 'none', reading: read('8') }])).toEqual({ digits: 0, digitAccuracy: 0 });
  expect(digitsRight([{ label: '1', reading: read('8888') }]).digitAccuracy).toBe(0);
});

test('numbers are labels of several digits', () => {
  const labelled = (label: string) => [{ label, reading: BLANK }];
  expect(['7', 'none'].map((label) => hasNumbers(labelled(label)))).toEqual([false, false]);
  expect(['77', '7|7'].map((label) => hasNumbers(labelled(label)))).toEqual([true, true]);
});
