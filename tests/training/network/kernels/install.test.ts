import * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { expectAlike, normals, on } from '../../backends';

type Shape = [number, number, number, number];

const tensor = (shape: Shape, seed: number, step = 0) => tf.tensor4d(normals(shape, seed, step), shape);

describe('the gradients of a convolution are those of the cpu backend', () => {
  test.each<[Shape, Shape, 'same' | 'valid']>([
    [[2, 8, 8, 3], [3, 3, 3, 5], 'same'],
    [[2, 8, 8, 3], [3, 3, 3, 5], 'valid'],
    [[3, 7, 9, 1], [5, 5, 1, 4], 'same'],
    [[3, 7, 9, 1], [5, 5, 1, 4], 'valid'],
    [[1, 5, 5, 2], [5, 5, 2, 3], 'valid'],
    [[2, 6, 5, 2], [2, 4, 2, 3], 'same'],
    [[4, 6, 6, 8], [1, 1, 8, 2], 'same'],
    [[4, 28, 28, 1], [3, 3, 1, 16], 'same'],
  ])('pictures %j, filters %j, padding %s', async (pictures, filters, padding) => {
    await expectAlike(() => {
      const [x, w] = [tensor(pictures, 1), tensor(filters, 2)];
      const y = tf.conv2d(x, w, 1, padding);
      return tf.grads((a: tf.Tensor, b: tf.Tensor) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, padding))(
        [x, w],
        tensor(y.shape, 3),
      );
    });
  });
});

describe('the gradient of max pooling is that of the cpu backend', () => {
  test.each<[Shape, number]>([
    [[2, 8, 8, 3], 0],
    [[2, 7, 9, 3], 0],
    [[1, 2, 3, 1], 0],
    // Rectified pictures are full of equal values; both must send the gradient to the same one of them.
    [[3, 8, 8, 4], 1],
  ])('pictures %j, rounded to %d', async (pictures, step) => {
    await expectAlike(() => {
      const x = tensor(pictures, 4, step);
      const y = tf.maxPool(x, 2, 2, 'valid');
      return [tf.grad((a: tf.Tensor) => tf.maxPool(a as tf.Tensor4D, 2, 2, 'valid'))(x, tensor(y.shape, 5))];
    });
  });
});

describe('what the fast kernels are not made for is refused, not computed wrongly', () => {
  const gradient = (f: (x: tf.Tensor4D) => tf.Tensor) => () =>
    on('wasm', () => tf.tidy(() => tf.grad((x: tf.Tensor) => f(x as tf.Tensor4D))(tensor([1, 7, 7, 2], 6))));
  const filter = () => tensor([3, 3, 2, 2], 7);

  test('a convolution of stride 2', async () => {
    await expect(gradient((x) => tf.conv2d(x, filter(), 2, 'same'))()).rejects.toThrow(/convolutions of stride 1/);
    const byFilter = () => tf.grad((w: tf.Tensor) => tf.conv2d(tensor([1, 7, 7, 2], 6), w as tf.Tensor4D, 2, 'same'));
    await expect(on('wasm', () => tf.tidy(() => byFilter()(filter())))).rejects.toThrow(/convolutions of stride 1/);
  });

  test.each<[string, (x: tf.Tensor4D) => tf.Tensor]>([
    ['windows of 3×3', (x) => tf.maxPool(x, 3, 3, 'valid')],
    ['windows that overlap', (x) => tf.maxPool(x, 2, 1, 'valid')],
    ['padded windows', (x) => tf.maxPool(x, 2, 2, 'same')],
  ])('max pooling by %s', async (_what, pool) => {
    await expect(gradient(pool)()).rejects.toThrow(/windows of 2×2 side by side/);
  });
});
