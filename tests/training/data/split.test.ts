import { expect, test } from 'vitest';
import type { LabelledImages } from '../../../training/data/load';
import {
  isUnseenWriter,
  MNIST_VALIDATION,
  mnistValidationTitle,
  splitMnist,
  splitPenDigits,
  splitSigns,
  takeSplit,
} from '../../../training/data/split';

test('the last 5,000 pictures of MNIST are validation', () => {
  const { training, validation } = splitMnist(images(5300));
  expect([training.count, training.labels.length, training.pixels.length]).toEqual([300, 300, 300 * 4]);
  expect([validation.count, validation.labels.length, validation.pixels.length]).toEqual([5000, 5000, 5000 * 4]);
});

test('each picture keeps its label', () => {
  const whole = images(10);
  const { training, validation } = splitMnist(whole, 4);
  expect([...training.labels, ...validation.labels]).toEqual([...whole.labels]);
  expect([...training.pixels, ...validation.pixels]).toEqual([...whole.pixels]);
  expect(validation.labels[0]).toBe(whole.labels[6]);
  expect(validation.pixels[0]).toBe(whole.pixels[6 * 4]);
});

test('a split of one’s own takes the first pictures to learn from and those right behind them to validate with', () => {
  const whole = images(20);
  const { training, validation } = takeSplit(whole, { training: 12, validation: 5 });
  expect([training.count, validation.count]).toEqual([12, 5]);
  expect([...training.labels, ...validation.labels]).toEqual([...whole.labels.subarray(0, 17)]);
  expect([...training.pixels, ...validation.pixels]).toEqual([...whole.pixels.subarray(0, 17 * 4)]);
});

test('a split is called by the numbers of its pictures, counted from 1', () => {
  expect(MNIST_VALIDATION).toBe('MNIST validation (training images 55,001–60,000)');
  const title = mnistValidationTitle({ training: 49_500, validation: 5_500 });
  expect(title).toBe('MNIST validation (training images 49,501–55,000)');
});

test('the writers 25 to 30 are validation, and none of them is trained on', () => {
  const drawings = Array.from({ length: 60 }, (_, i) => ({ label: i % 10, writer: (i % 30) + 1, drawing: [] }));
  const { training, validation } = splitPenDigits(drawings);
  const writers = (part: readonly { writer: number }[]) => [...new Set(part.map(({ writer }) => writer))];
  expect(writers(training)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  expect(writers(validation)).toEqual([25, 26, 27, 28, 29, 30]);
  expect(training.length + validation.length).toBe(60);
});

const signed = (writer: string, sign: string) => ({ label: 10, writer, sign, drawing: [] });

test('nobody of the sites Stanford, Toshiba and Motorola is trained on', () => {
  const sites = ['apple', 'stanford', 'tos', 'mot', 'syn'];
  const { training, validation } = splitSigns(sites.map((site) => signed(`${site}/1`, 'A')));
  expect(training.map(({ writer }) => writer)).toEqual(['apple/1', 'syn/1']);
  expect(validation.every(isUnseenWriter)).toBe(true);
});

test('some signs of all people are kept for validation', () => {
  const { training, validation } = splitSigns([...'AKMwx'].map((sign) => signed('apple/2', sign)));
  expect(training.map(({ sign }) => sign)).toEqual(['A', 'M', 'x']);
  expect(validation.some(isUnseenWriter)).toBe(false);
});

/** Pictures of 2×2 pixels that all hold their index, modulo 251. */
function images(count: number): LabelledImages {
  const pixels = Uint8Array.from({ length: count * 4 }, (_, i) => (i >> 2) % 251);
  return { count, rows: 2, columns: 2, pixels, labels: Uint8Array.from({ length: count }, (_, i) => i % 10) };
}
