import { describe, expect, test } from 'vitest';
import { confusionOf, disputedOf, NO_DIGIT_PLACE, partiesOf, scoreOf } from '../../../../lib/session/classroom/score';
import { rowOf } from './class-of';

describe('the score of a network', () => {
  test('counts the drawings whose truth is known and which it has read', () => {
    const rows = [rowOf('7', '7', '1'), rowOf('1', '7', '1'), rowOf(undefined, '3', '3'), rowOf('4')];
    expect(scoreOf(rows, 'a')).toEqual({ right: 1, count: 2 });
    expect(scoreOf(rows, 'b')).toEqual({ right: 1, count: 2 });
  });

  test('takes a number for right as a whole only, and no digit for right where the network says so', () => {
    const rows = [rowOf('2026', '2026'), rowOf('2026', '2020'), rowOf('none', 'none'), rowOf('none', '8')];
    expect(scoreOf(rows, 'a')).toEqual({ right: 2, count: 4 });
  });

  test('of nothing is nothing', () => {
    expect(scoreOf([], 'a')).toEqual({ right: 0, count: 0 });
  });
});

describe('the confusion matrix', () => {
  test('counts what each digit is taken for, those of a number one by one', () => {
    const { counts, unpaired } = confusionOf([rowOf('7', '1'), rowOf('7', '7'), rowOf('2026', '2020')], 'a');
    expect([counts[7]?.[1], counts[7]?.[7], counts[2]?.[2], counts[0]?.[0], counts[6]?.[0]]).toEqual([1, 1, 2, 1, 1]);
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(unpaired).toBe(0);
  });

  test('has a row and a column for what is no digit', () => {
    const { counts } = confusionOf([rowOf('none', '8'), rowOf('4', 'none'), rowOf('none', 'none')], 'a');
    expect(counts).toHaveLength(NO_DIGIT_PLACE + 1);
    expect([
      counts[NO_DIGIT_PLACE]?.[8],
      counts[4]?.[NO_DIGIT_PLACE],
      counts[NO_DIGIT_PLACE]?.[NO_DIGIT_PLACE],
    ]).toEqual([1, 1, 1]);
  });

  test('leaves out what was divided into another number of digits, and says how many those are', () => {
    const { counts, unpaired } = confusionOf([rowOf('2026', '226'), rowOf('11', '4'), rowOf('1', '1')], 'a');
    expect(unpaired).toBe(2);
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test('leaves out what nobody has said of what it is', () => {
    const { counts, unpaired } = confusionOf([rowOf(undefined, '7')], 'a');
    expect([unpaired, Math.max(...counts.flat())]).toEqual([0, 0]);
  });
});

test('networks that read the same are together, the most first', () => {
  expect(partiesOf(rowOf('7', '1', '7', '7'))).toEqual([
    { text: '7', networks: ['b', 'c'] },
    { text: '1', networks: ['a'] },
  ]);
});

describe('what is disputed', () => {
  const [agreed, one, half, all] = [
    rowOf('7', '7', '7', '7', '7'),
    rowOf('7', '7', '7', '7', '1'),
    rowOf('7', '7', '7', '1', '1'),
    rowOf('7', '7', '1', '2', '4'),
  ] as const;

  test('stands there from the most to the least disputed, and what all agree on does not', () => {
    expect(disputedOf([agreed, one, half, all], 9)).toEqual([all, half, one]);
  });

  test('is no more than asked for', () => {
    expect(disputedOf([agreed, one, half, all], 2)).toEqual([all, half]);
  });

  test('needs no truth', () => {
    const unknown = rowOf(undefined, '7', '1');
    expect(disputedOf([unknown, rowOf(undefined)], 9)).toEqual([unknown]);
  });
});
