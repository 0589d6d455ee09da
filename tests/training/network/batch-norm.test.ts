import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { batchNorm, channelMeans, EPSILON } from '../../../training/network/batch-norm';
import { expectAlike, expectClose, normals, on } from '../backends';

type Shape = [number, number, number, number];
type Norm = (x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D) => tf.Tensor4D;

const stock: Norm = (x, gamma, beta) => {
  const { mean, variance } = tf.moments(x, [0, 1, 2]);
  return tf.batchNorm(x, mean as tf.Tensor1D, variance as tf.Tensor1D, beta, gamma, EPSILON) as tf.Tensor4D;
};

/** The output and the gradients with respect to x, gamma and beta, for pictures that are not centred at 0. */
const outputAndGradients = (shape: Shape, norm: Norm) => (): tf.Tensor[] => {
  const channels = [shape[3]];
  const inputs: [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D] = [
    tf.add(tf.mul(tf.tensor4d(normals(shape, 1), shape), 2), 0.7) as tf.Tensor4D,
    tf.tensor1d(normals(channels, 2)),
    tf.tensor1d(normals(channels, 3)),
  ];
  const dy = tf.tensor4d(normals(shape, 4), shape);
  const gradients = tf.grads((x: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor) =>
    norm(x as tf.Tensor4D, gamma as tf.Tensor1D, beta as tf.Tensor1D),
  )(inputs, dy);
  return [norm(...inputs), ...gradients];
};

test.each<[Shape]>([[[4, 6, 6, 3]], [[3, 5, 7, 1]], [[8, 1, 1, 5]], [[2, 14, 14, 16]]])(
  'on pictures %j it gives the output and the gradients that moments and batchNorm give',
  async (shape) => {
    const ours = outputAndGradients(shape, (...args) => batchNorm(...args).y);
    await expectAlike(ours, outputAndGradients(shape, stock));
  },
);

test('the mean and variance it tells are those of each channel', async () => {
  const shape: Shape = [4, 6, 6, 3];
  const statistics = (made: { mean: tf.Tensor; variance: tf.Tensor }) => [made.mean, made.variance];
  const x = () => tf.tensor4d(normals(shape, 1), shape);
  await expectAlike(
    () => statistics(batchNorm(x(), tf.ones([3]), tf.zeros([3]))),
    () => statistics(tf.moments(x(), [0, 1, 2])),
  );
  await expectAlike(
    () => [channelMeans(x())],
    () => [tf.mean(x(), [0, 1, 2])],
  );
});

test('a channel that is the same everywhere becomes its beta, and no number is lost', async () => {
  const y = await on('wasm', () =>
    tf.tidy(() => batchNorm(tf.fill([2, 4, 4, 1], 5), tf.tensor1d([3]), tf.tensor1d([0.25])).y.dataSync()),
  );
  expect(y.every(Number.isFinite)).toBe(true);
  expectClose(y, new Float32Array(32).fill(0.25), 1e-3);
});
