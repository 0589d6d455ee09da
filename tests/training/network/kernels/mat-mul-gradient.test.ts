import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../../training/network/backend';
import { installGradientKernels } from '../../../../training/network/kernels/install';
import { expectClose, normals } from '../../backends';

const PRODUCT = 'BatchMatMul';
const matrix = (shape: [number, number], seed: number) => tf.tensor2d(normals(shape, seed), shape);

let removeGradientKernels: () => void;
beforeAll(async () => {
  ({ removeGradientKernels } = await startBackend());
});

/** The gradients of a product along both matrices. */
const gradientsOf = (rows: number, inner: number, columns: number): Float32Array[] =>
  tf.tidy(() => {
    const product = (a: tf.Tensor, b: tf.Tensor) => tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D);
    const inputs = [matrix([rows, inner], 1), matrix([inner, columns], 2)];
    return tf
      .grads(product)(inputs, matrix([rows, columns], 3))
      .map((own) => Float32Array.from(own.dataSync()));
  });

/** What TensorFlow.js gives by its own gradient. */
function stockGradientsOf(rows: number, inner: number, columns: number): Float32Array[] {
  removeGradientKernels();
  try {
    return gradientsOf(rows, inner, columns);
  } finally {
    removeGradientKernels = installGradientKernels();
  }
}

test.each([
  [50, 300, 10],
  [16, 784, 32],
  [7, 5, 3],
  [1, 20, 10],
  [20, 1, 10],
  [20, 10, 1],
])('the gradient of a product of %d×%d and as many ×%d is the stock one', (rows, inner, columns) => {
  const [ours, theirs] = [gradientsOf(rows, inner, columns), stockGradientsOf(rows, inner, columns)];
  expect(ours.map(({ length }) => length)).toEqual([rows * inner, inner * columns]);
  ours.forEach((own, i) => {
    expectClose(own, theirs[i] ?? []);
  });
});

test('a product of transposed matrices is refused, not computed wrongly', () => {
  for (const [transposeA, transposeB] of [
    [true, false],
    [false, true],
  ] as const) {
    const slope = () =>
      tf.tidy(() =>
        tf.grad((a: tf.Tensor) => tf.matMul(a as tf.Tensor2D, matrix([4, 4], 2), transposeA, transposeB))(
          matrix([4, 4], 1),
        ),
      );
    expect(slope).toThrow(/matrices that are not transposed/);
  }
});

test('stacks of matrices are refused: their gradient is another', () => {
  const stack = (seed: number) => tf.reshape(matrix([4, 4], seed), [2, 2, 4]);
  const slope = () =>
    tf.tidy(() => tf.grad((a: tf.Tensor) => tf.matMul(a, tf.transpose(stack(2), [0, 2, 1])))(stack(1)));
  expect(slope).toThrow(RangeError);
});

test('taken away, it leaves the gradient that was there before', () => {
  const ours = tf.getGradient(PRODUCT);
  removeGradientKernels();
  const stock = tf.getGradient(PRODUCT);
  expect(stock).toBeDefined();
  expect(stock).not.toBe(ours);
  removeGradientKernels = installGradientKernels();
  expect(tf.getGradient(PRODUCT)).toBe(ours);
});
