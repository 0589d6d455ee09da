import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../training/network/backend';
import { type Cost, costOf } from '../../../training/network/cost';
import { expectClose } from '../backends';

type Output = 'softmax' | 'sigmoid';
type Rows = readonly (readonly number[])[];

beforeAll(async () => {
  await startBackend();
});

/** The cost of some pictures' logits, and its slope along each of them. */
function costAndSlopes(cost: Cost, output: Output | undefined, logits: Rows, targets: Rows) {
  return tf.tidy(() => {
    const wanted = tf.tensor2d(targets as number[][]);
    const { value, grad } = tf.valueAndGrad((z: tf.Tensor) =>
      costOf(cost, output ? { output } : {}, z as tf.Tensor2D, wanted),
    )(tf.tensor2d(logits as number[][]));
    return { cost: value.dataSync()[0] as number, slopes: Array.from(grad.dataSync()) };
  });
}

const { log, exp } = Math;
const sigmoid = (z: number): number => 1 / (1 + exp(-z));
const LOG3 = log(3);

describe('worked out by hand', () => {
  test('cross-entropy is −log of the probability of the own class, on average over the pictures', () => {
    // Probabilities 1/4 and 3/4; then 1/2 each.
    const logits = [
      [0, LOG3],
      [2, 2],
    ];
    const { cost, slopes } = costAndSlopes('cross-entropy', 'softmax', logits, [
      [0, 1],
      [1, 0],
    ]);
    expect(cost).toBeCloseTo((-log(3 / 4) - log(1 / 2)) / 2, 5);
    // (p − t) / 2
    expectClose(slopes, [1 / 8, -1 / 8, -1 / 4, 1 / 4]);
  });

  test('cross-entropy of shared belief is that of each share', () => {
    const { cost } = costAndSlopes('cross-entropy', 'softmax', [[0, LOG3]], [[0.2, 0.8]]);
    expect(cost).toBeCloseTo(-0.2 * log(1 / 4) - 0.8 * log(3 / 4), 5);
  });

  test('cross-entropy of sigmoids is the sum of as many answers of yes or no', () => {
    // σ(log 3) = 3/4 and σ(−log 3) = 1/4.
    const { cost, slopes } = costAndSlopes('cross-entropy', 'sigmoid', [[LOG3, -LOG3, LOG3]], [[1, 0, 0]]);
    expect(cost).toBeCloseTo(-log(3 / 4) - log(3 / 4) - log(1 / 4), 5);
    // σ(z) − t
    expectClose(slopes, [-1 / 4, 1 / 4, 3 / 4]);
  });

  test('the mean squared difference is of probabilities, over pictures and classes', () => {
    const bySigmoid = costAndSlopes('mean-squared-difference', 'sigmoid', [[LOG3, -LOG3]], [[1, 0]]);
    expect(bySigmoid.cost).toBeCloseTo(1 / 16, 6);
    // 2 (p − t) p (1 − p) / 2
    expectClose(bySigmoid.slopes, [-3 / 64, 3 / 64]);
    const bySoftmax = costAndSlopes('mean-squared-difference', 'softmax', [[0, LOG3]], [[0, 1]]);
    expect(bySoftmax.cost).toBeCloseTo(1 / 16, 6);
  });

  test('least squares are of the logits themselves, whatever the output', () => {
    const logits = [
      [3, 0],
      [-1, 1],
    ];
    const targets = [
      [1, 0],
      [0, 1],
    ];
    for (const output of ['softmax', 'sigmoid'] as const) {
      const { cost, slopes } = costAndSlopes('least-squares', output, logits, targets);
      expect(cost).toBeCloseTo((4 + 0 + 1 + 0) / 4, 6);
      expectClose(slopes, [1, 0, -0.5, 0]);
    }
  });
});

test('the output is softmax where none is named', () => {
  const logits = [[0.3, -1, 2]];
  const targets = [[0, 0, 1]];
  for (const cost of ['cross-entropy', 'mean-squared-difference'] as const) {
    expect(costAndSlopes(cost, undefined, logits, targets)).toEqual(costAndSlopes(cost, 'softmax', logits, targets));
  }
});

test.each<[Cost, Output]>([
  ['cross-entropy', 'softmax'],
  ['cross-entropy', 'sigmoid'],
  ['mean-squared-difference', 'softmax'],
  ['mean-squared-difference', 'sigmoid'],
  ['least-squares', 'sigmoid'],
])('%s of %s neither overflows nor loses its slope at logits of ±1000', (cost, output) => {
  const logits = [
    [1000, -1000, 0.5],
    [-1000, 1000, -0.5],
  ];
  const wrong = costAndSlopes(cost, output, logits, [
    [0, 1, 0],
    [1, 0, 0],
  ]);
  expect(Number.isFinite(wrong.cost)).toBe(true);
  expect(wrong.slopes.every(Number.isFinite)).toBe(true);
  const right = costAndSlopes(cost, output, logits, [
    [1, 0, 0],
    [0, 1, 0],
  ]);
  expect(Number.isFinite(right.cost)).toBe(true);
  if (cost === 'cross-entropy') {
    // As far wrong as the logits are apart: 1000 nats of each sigmoid, 2000 of the softmax.
    expect(wrong.cost).toBeGreaterThan(1999);
    expect(wrong.cost).toBeLessThan(2001);
    expect(right.cost).toBeLessThan(1);
    expect(Math.abs(wrong.slopes[0] as number)).toBeCloseTo(0.5, 5);
  }
});

test('the slope of sigmoid cross-entropy is σ(z) − t at logits from −8 to 8', () => {
  const logits = Array.from({ length: 33 }, (_, i) => (i - 16) / 2);
  for (const target of [0, 1, 0.3]) {
    const { slopes } = costAndSlopes('cross-entropy', 'sigmoid', [logits], [logits.map(() => target)]);
    expectClose(
      slopes,
      logits.map((z) => sigmoid(z) - target),
    );
  }
});
