import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs';
import { expect } from 'vitest';
import { seededRandom } from '../../training/augment/random';
import { startBackend } from '../../training/network/backend';

/** Normal numbers, or with `step` such multiples of it, so that many are equal. */
export function normals(shape: readonly number[], seed: number, step = 0): Float32Array {
  const random = seededRandom(seed);
  const size = shape.reduce((product, length) => product * length, 1);
  return Float32Array.from({ length: size }, () => {
    const value = random.normal();
    return step > 0 ? Math.round(value / step) * step : value;
  });
}

/** Runs `work` on a backend: wasm with our kernels, or cpu with TensorFlow.js's own. */
export async function on<T>(backend: 'wasm' | 'cpu', work: () => T): Promise<T> {
  if (backend === 'wasm') await startBackend();
  else await tf.setBackend('cpu');
  return work();
}

/** The values that `work` gives on our backend are those it gives on TensorFlow.js's own. */
export async function expectAlike(work: () => tf.Tensor[], reference: () => tf.Tensor[] = work): Promise<void> {
  const values = (make: () => tf.Tensor[]) => () =>
    tf.tidy(make).map((tensor) => {
      const own = { shape: tensor.shape, values: Float32Array.from(tensor.dataSync()) };
      tensor.dispose();
      return own;
    });
  const ours = await on('wasm', values(work));
  const theirs = await on('cpu', values(reference));
  expect(ours.map(({ shape }) => shape)).toEqual(theirs.map(({ shape }) => shape));
  ours.forEach(({ values: own }, i) => {
    expectClose(own, theirs[i]?.values ?? new Float32Array(0));
  });
}

/** No value differs by more than `tolerance` of the largest of `expected`. */
export function expectClose(values: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-4): void {
  expect(values.length).toBe(expected.length);
  let [largest, difference] = [1e-6, 0];
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i] as number));
    difference = Math.max(difference, Math.abs((values[i] as number) - (expected[i] as number)));
  }
  expect(difference / largest).toBeLessThan(tolerance);
}
