import { expect, test } from 'vitest';
import { epochOrder, epochSize, makeBatch } from '../../../training/loop/samples';
import { tinyRecipe, tinySet } from '../tiny';

const set = tinySet();
const order = epochOrder(set, tinyRecipe.seed, 0);
const labelOf = (sample: number): number =>
  sample < set.pictures.count
    ? (set.pictures.labels[sample] as number)
    : (set.drawings[(sample - set.pictures.count) % set.drawings.length]?.label as number);

test('an epoch shows every picture once and every drawing as often as it is repeated, in another order each', () => {
  expect(epochSize(set)).toBe(set.pictures.count + set.drawings.length * set.drawingRepeats);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: epochSize(set) }, (_, i) => i));
  expect(epochOrder(set, tinyRecipe.seed, 0)).toEqual(order);
  expect(epochOrder(set, tinyRecipe.seed, 1)).not.toEqual(order);
  expect(epochOrder(set, tinyRecipe.seed + 1, 0)).not.toEqual(order);
});

test.each([1, 2, 4])('a batch does not depend on its being shared by %d threads', (threads) => {
  const whole = makeBatch(set, tinyRecipe, order, 0, 40, 16);
  const size = 16 / threads;
  const shares = Array.from({ length: threads }, (_, i) => makeBatch(set, tinyRecipe, order, 0, 40 + i * size, size));
  expect(shares.flatMap(({ pictures }) => [...pictures])).toEqual([...whole.pictures]);
  expect(shares.flatMap(({ targets }) => [...targets])).toEqual([...whole.targets]);
});

test('the same seed and epoch make the same batch, another seed or epoch another', () => {
  const make = (seed: number, epoch: number) => makeBatch(set, { ...tinyRecipe, seed }, order, epoch, 0, 8);
  expect(make(1, 0)).toEqual(make(1, 0));
  expect(make(2, 0).pictures).not.toEqual(make(1, 0).pictures);
  expect(make(1, 1).pictures).not.toEqual(make(1, 0).pictures);
});

test('each target is the sample’s own digit, but for the smoothing, and sums to 1', () => {
  const { targets, size } = makeBatch(set, { ...tinyRecipe, labelSmoothing: 0.1 }, order, 0, 0, 64);
  for (let i = 0; i < size; i++) {
    const own = [...targets.subarray(i * 10, i * 10 + 10)];
    const label = labelOf(order[i] as number);
    expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    own.forEach((share, digit) => {
      expect(share).toBeCloseTo(digit === label ? 0.91 : 0.01, 6);
    });
  }
});

test('a drawing that comes again is inked anew', () => {
  const [first, again] = [0, 1].map((repeat) => set.pictures.count + repeat * set.drawings.length) as [number, number];
  const { pictures } = makeBatch(set, tinyRecipe, Uint32Array.of(first, again), 0, 0, 2);
  expect(pictures.subarray(0, 784)).not.toEqual(pictures.subarray(784));
});
