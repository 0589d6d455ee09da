import { expect, test } from 'vitest';
import {
  answerOf,
  answerSize,
  arrival,
  duration,
  fileSize,
  heard,
  outcome,
  presence,
  scoreWords,
  timeTaken,
  verdict,
} from '../../../components/compare/compare-words';
import { BLANK, type DigitReading, type Reading } from '../../../lib/reading/reading';

const NAMES = ['Softmax', '1 hidden', '3 hidden', '512, 256 and 128', 'Ours'];

const votes = (...answers: string[]) => answers.map((answer, i) => ({ name: NAMES[i] ?? '', answer }));

const digit: DigitReading = {
  text: '4',
  confidence: 0.5,
  probabilities: [],
  box: { x: 0, y: 0, width: 1, height: 1 },
  line: 0,
};
const none: Reading = { kind: 'not-a-digit', text: '', confidence: 0.5, digits: [digit] };

test('where all networks agree, one sentence says so', () => {
  expect(verdict(votes('7', '7', '7'))).toBe('All 3 networks say 7.');
  expect(verdict(votes('7', '7'))).toBe('Both networks say 7.');
  expect(verdict(votes('7'))).toBe('“Softmax” says 7.');
  expect(verdict([])).toBe('');
});

test('one or two that say otherwise are named, in quotes that part their names, with what they say', () => {
  expect(verdict(votes('9', '7', '7', '7'))).toBe('3 of 4 networks say 7. “Softmax” says 9.');
  expect(verdict(votes('9', '7', '7', '9', '7'))).toBe(
    '3 of 5 networks say 7. “Softmax” and “512, 256 and 128” say 9.',
  );
  expect(verdict(votes('9', '7', '7', '7', 'not a digit'))).toBe(
    '3 of 5 networks say 7. “Softmax” says 9. “Ours” says it is not a digit.',
  );
});

test('more than two that say otherwise, and as many as the others, are counted', () => {
  expect(verdict(votes('9', '1', '7', '7', '9'))).toBe('2 of 5 networks say 9, 2 say 7, 1 says 1.');
  expect(verdict(votes('9', '7'))).toBe('1 of 2 networks says 9, 1 says 7.');
});

test('once it is told what was written, it is said how many are right, also where most are wrong', () => {
  const marks = { softmax: 'wrong', layers: 'wrong', ours: 'right' } as const;
  expect(outcome('9', marks)).toBe('A 9. 1 of 3 networks is right.');
  expect(outcome('8', { ...marks, layers: 'right' })).toBe('An 8. 2 of 3 networks are right.');
  expect(outcome(undefined, {})).toBe('');
});

test('a score says of how many digits it is', () => {
  expect(scoreWords({ right: 6, count: 8 })).toBe('6 of 8 right');
  expect(scoreWords({ right: 6, count: 8 }, true)).toBe('6 of 8');
  expect([scoreWords(undefined), scoreWords(undefined, true)]).toEqual(['none told yet', '–']);
});

test('an answer is the digits, lines parted, and "not a digit" or "no digits" only once the drawing is done or there is no guess', () => {
  expect(answerOf({ kind: 'digits', text: '12|34', confidence: 0.9, digits: [] })).toBe('12 / 34');
  expect(answerOf(none)).toBe('not a digit');
  expect(answerOf(none, true)).toBe('4');
  expect(answerOf({ ...none, digits: [] }, true)).toBe('no digits');
  expect(answerOf(BLANK)).toBe('');
});

test('how many networks are loaded is said until all are, with those that failed', () => {
  expect(presence(8, 0, 0)).toBe('0 of 8 networks are loaded.');
  expect(presence(8, 1, 0)).toBe('1 of 8 networks is loaded.');
  expect(presence(8, 7, 1)).toBe('7 of 8 networks are loaded. 1 could not be loaded.');
  expect(presence(8, 8, 0)).toBe('');
});

test('a number that was read is heard digit by digit, one in a name or of networks as it stands', () => {
  expect(heard(votes('2026', '2026', '2026'), true)).toBe('All 3 networks say 2 0 2 6.');
  expect(heard(votes('7', '7', '7', '42'), true)).toBe('3 of 4 networks say 7. “512, 256 and 128” says 4 2.');
  expect(heard([], true)).toBe('');
});

test('while networks still come, what is heard stays the same until one says something new', () => {
  expect(heard(votes('7'), false)).toBe('So far: 7.');
  expect(heard(votes('7', '7', '7'), false)).toBe('So far: 7.');
  expect(heard(votes('9', '7', '7'), false)).toBe(heard(votes('7', '9'), false));
  expect(heard(votes('7', 'not a digit'), false)).toBe('So far: 7, or not a digit.');
  expect(heard([], false)).toBe('');
});

test('that all are here, or how many are not, is heard once none is on its way any more', () => {
  expect(arrival(8, 7, 0)).toBe('');
  expect(arrival(8, 8, 0)).toBe('All 8 networks are loaded.');
  expect(arrival(8, 7, 1)).toBe('1 of 8 networks could not be loaded.');
});

test('training times are told in seconds up to two minutes, then in whole minutes', () => {
  expect([2, 48.6, 119, 121, 2350].map(duration)).toEqual(['2 s', '49 s', '119 s', '2 min', '39 min']);
});

test('times and sizes are told as finely as they are known', () => {
  // A clock of five thousandths, one of tenths with the last bits of a difference, and one of whole milliseconds.
  expect([0.005, 0.045].map(timeTaken)).toEqual(['< 0.1 ms', '< 0.1 ms']);
  expect([0, 0.0999999046, 3.14, 12.6].map(timeTaken)).toEqual(['< 1 ms', '0.1 ms', '3.1 ms', '13 ms']);
  expect([0, 1, 12].map(timeTaken)).toEqual(['< 1 ms', '1 ms', '12 ms']);
  expect([800, 130_913, 3_274_634].map(fileSize)).toEqual(['1 kB', '131 kB', '3.3 MB']);
});

test('one digit stands large, a few smaller, long numbers and words small', () => {
  expect(['7', '2026', '20267', 'not a digit'].map(answerSize)).toEqual(['large', 'middle', 'small', 'small']);
});
