import { expect, test } from 'vitest';
import { epochOrder, epochSize, makeBatch } from '../../../training/loop/samples';
import { PICTURES_ALONE, type SampleSource, sourcesOf } from '../../../training/loop/sources';
import { tinyRecipe, tinySet } from '../tiny';

const CLASSES = 10;

const set = tinySet();
const { mixture } = tinyRecipe;
const sources = sourcesOf(set, mixture, tinyRecipe.augment);
const order = epochOrder(sources, tinyRecipe.seed, 0);
/** The samples of an epoch that are pictures: their digits are known. */
const isPicture = (sample: number): boolean => sample < set.pictures.count;

test('an epoch shows every picture once and so many drawings, in another order each', () => {
  expect(epochSize(sources)).toBe(set.pictures.count + mixture.drawnDigits);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: epochSize(sources) }, (_, i) => i));
  expect(epochOrder(sources, tinyRecipe.seed, 0)).toEqual(order);
  expect(epochOrder(sources, tinyRecipe.seed, 1)).not.toEqual(order);
  expect(epochOrder(sources, tinyRecipe.seed + 1, 0)).not.toEqual(order);
});

test.each([1, 2, 4])('a batch does not depend on its being shared by %d threads', (threads) => {
  const whole = makeBatch(sources, tinyRecipe, CLASSES, order, 0, 40, 16);
  const size = 16 / threads;
  const shares = Array.from({ length: threads }, (_, i) =>
    makeBatch(sources, tinyRecipe, CLASSES, order, 0, 40 + i * size, size),
  );
  expect(shares.flatMap(({ pictures }) => [...pictures])).toEqual([...whole.pictures]);
  expect(shares.flatMap(({ targets }) => [...targets])).toEqual([...whole.targets]);
});

test('the same seed and epoch make the same batch, another seed or epoch another', () => {
  const make = (seed: number, epoch: number) =>
    makeBatch(sources, { ...tinyRecipe, seed }, CLASSES, order, epoch, 0, 8);
  expect(make(1, 0)).toEqual(make(1, 0));
  expect(make(2, 0).pictures).not.toEqual(make(1, 0).pictures);
  expect(make(1, 1).pictures).not.toEqual(make(1, 0).pictures);
});

test('each target is the sample’s own digit, but for the smoothing, and sums to 1', () => {
  const pictures = order.filter(isPicture);
  const { targets, size } = makeBatch(
    sources,
    { ...tinyRecipe, labelSmoothing: 0.1 },
    CLASSES,
    pictures,
    0,
    0,
    pictures.length,
  );
  for (let i = 0; i < size; i++) {
    const own = [...targets.subarray(i * 10, i * 10 + 10)];
    const label = set.pictures.labels[pictures[i] as number];
    expect(own.reduce((sum, ratio) => sum + ratio, 0)).toBeCloseTo(1, 5);
    own.forEach((ratio, digit) => {
      expect(ratio).toBeCloseTo(digit === label ? 0.91 : 0.01, 6);
    });
  }
});

test('a sample that is believed to be two things has a target for each', () => {
  const belief = [
    [3, 0.75],
    [8, 0.25],
  ] as const;
  const doubtful: SampleSource = { count: 1, write: () => belief };
  const { targets } = makeBatch([doubtful], { seed: 1, labelSmoothing: 0.2 }, CLASSES, Uint32Array.of(0), 0, 0, 1);
  expect(targets[3]).toBeCloseTo(0.62, 6);
  expect(targets[8]).toBeCloseTo(0.22, 6);
  expect(targets[0]).toBeCloseTo(0.02, 6);
});

test('a drawing is inked differently each time', () => {
  const first = set.pictures.count;
  const { pictures } = makeBatch(sources, tinyRecipe, CLASSES, Uint32Array.of(first, first), 0, 0, 2);
  expect(pictures.subarray(0, 784)).not.toEqual(pictures.subarray(784));
});

test('some samples are paler than full ink, none is darker', () => {
  const always = { ...tinyRecipe, augment: { ...tinyRecipe.augment, faded: 1, palest: 0.5 } };
  const never = { ...tinyRecipe, augment: { ...tinyRecipe.augment, faded: 0 } };
  const [pale, full] = [always, never].map(
    (recipe) => makeBatch(sources, recipe, CLASSES, order, 0, 0, 16).pictures,
  ) as [Float32Array, Float32Array];
  const sum = (pixels: Float32Array) => pixels.reduce((total, ink) => total + ink, 0);
  pale.forEach((ink, i) => {
    expect(ink).toBeLessThanOrEqual(full[i] as number);
  });
  expect(sum(pale) / sum(full)).toBeGreaterThan(0.6);
  expect(sum(pale) / sum(full)).toBeLessThan(0.9);
});

test('without augmentation a batch is pictures as they are, a byte’s share of 255 a pixel, and their digits', () => {
  const plain = sourcesOf(set, PICTURES_ALONE);
  const own = epochOrder(plain, 4, 0);
  const { pictures, targets } = makeBatch(plain, { seed: 4, labelSmoothing: 0 }, CLASSES, own, 0, 20, 8);
  const bytes = Array.from(own.subarray(20, 28), (i) => [...set.pictures.pixels.subarray(i * 784, (i + 1) * 784)]);
  expect(pictures).toEqual(Float32Array.from(bytes.flat(), (byte) => byte / 255));
  const hot = Array.from(own.subarray(20, 28), (i) =>
    Array.from({ length: CLASSES }, (_, digit) => (digit === set.pictures.labels[i] ? 1 : 0)),
  );
  expect([...targets]).toEqual(hot.flat());
});

test('a sample beyond the epoch’s end is refused', () => {
  expect(() => makeBatch(sources, tinyRecipe, CLASSES, Uint32Array.of(epochSize(sources)), 0, 0, 1)).toThrow(
    RangeError,
  );
});
