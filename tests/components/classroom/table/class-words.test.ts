import { expect, test } from 'vitest';
import { missingWords, ratioWords, votesWords } from '../../../../components/classroom/table/class-words';
import { rowOf } from '../../../lib/session/classroom/class-of';

const networks = [...'abcdefgh'].map((id) => ({ id, name: `Network ${id}` }));

test('what is missing is said, and what to do', () => {
  expect(missingWords([rowOf('7'), rowOf('1')])).toBe('');
  expect(missingWords([rowOf('7'), rowOf(undefined)])).toBe('1 of 2 are counted. Tap what the other one is.');
  expect(missingWords([rowOf('7'), rowOf(undefined), rowOf(undefined)])).toBe(
    '1 of 3 are counted. Tap what the other 2 are.',
  );
  expect(missingWords([rowOf(undefined)])).toBe('Nothing is counted yet. Tap what each drawing is.');
});

test('networks that read the same are named where they are few, and counted where they are many', () => {
  expect(votesWords(rowOf('7', '7', '7', '7', '7', '1', 'none'), networks)).toBe(
    '7: 4 networks; 1: Network e; not a digit: Network f',
  );
  expect(votesWords(rowOf('7', '7', '7'), networks)).toBe('7: all 2 networks');
});

test('an accuracy that is never wrong or never right is said as it is: it is counted, not foreseen', () => {
  expect(ratioWords({ right: 3, count: 3 })).toBe('100 %');
  expect(ratioWords({ right: 0, count: 3 })).toBe('0 %');
  expect(ratioWords({ right: 2, count: 3 })).toBe('67 %');
  expect(ratioWords({ right: 0, count: 0 })).toBe('');
});
