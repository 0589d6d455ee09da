import { expect, test } from 'vitest';
import { boundsOf } from '../../../../lib/strokes/bounds';
import { seededRandom } from '../../../../training/augment/random';
import { byWriter } from '../../../../training/synthetic/numbers/drawn-numbers';
import { numberMaker } from '../../../../training/synthetic/numbers/number-maker';

/** A digit of one stroke, as wide as its label and its writer say, so that a number shows whose digits it has. */
const digit = (label: number, writer: number) => ({
  ...{ label, writer: `w${writer}` },
  drawing: [
    [
      { x: 0, y: 0, t: 0 },
      { x: 100 + 10 * label, y: 50, t: 1 },
      { x: 50, y: 200 + 1000 * writer, t: 2 },
    ],
  ],
});
const drawings = [0, 1, 2].flatMap((writer) => [0, 1, 4, 7].map((label) => digit(label, writer)));
const make = numberMaker(drawings);
const numbers = Array.from({ length: 200 }, (_, i) => make(seededRandom(i)));

test('a number has two digits or more, and most have two or three', () => {
  for (const number of numbers) expect(number.length).toBeGreaterThanOrEqual(2);
  expect(numbers.filter(({ length }) => length <= 3).length).toBeGreaterThan(120);
});

test('all digits of a number are by one writer: no digit is several times as high as another', () => {
  for (const number of numbers) {
    const heights = number.map((stroke) => boundsOf([stroke])?.height ?? 0);
    expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(1.5);
  }
});

test('the same chance makes the same number, another another', () => {
  expect(make(seededRandom(3))).toEqual(make(seededRandom(3)));
  expect(make(seededRandom(3))).not.toEqual(make(seededRandom(4)));
});

test('drawings are parted by their writers', () => {
  expect(byWriter(drawings).map((hand) => hand.map(({ writer }) => writer))).toEqual([
    ['w0', 'w0', 'w0', 'w0'],
    ['w1', 'w1', 'w1', 'w1'],
    ['w2', 'w2', 'w2', 'w2'],
  ]);
});
