import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { classesOf } from '../../../training/architectures/architecture';
import { makeBatch } from '../../../training/loop/samples';
import { sourcesOf } from '../../../training/loop/sources';
import { lossAndGradient } from '../../../training/network/gradient';
import { expectClose, on } from '../backends';
import { tinyNet, tinyRecipe, tinySet, tinyWeights } from '../tiny';

const { layout, parameters } = tinyWeights();
const batch = makeBatch(
  sourcesOf(tinySet(), tinyRecipe.mixture, tinyRecipe.augment),
  tinyRecipe,
  classesOf(tinyNet),
  Uint32Array.from({ length: 16 }, (_, i) => 7 * i),
  0,
  0,
  16,
);

function evaluate(at: Float32Array, dropoutSeed = 5) {
  const gradient = new Float32Array(layout.parameterCount);
  const statistics = new Float32Array(layout.statisticCount);
  const loss = lossAndGradient(tinyNet, layout, at, batch, dropoutSeed, gradient, statistics);
  return { loss, gradient, statistics };
}

test('the loss, gradient and statistics of a whole network are those of the cpu backend', async () => {
  const ours = await on('wasm', () => evaluate(parameters));
  const theirs = await on('cpu', () => evaluate(parameters));
  expect(ours.loss).toBeCloseTo(theirs.loss, 4);
  expectClose(ours.statistics, theirs.statistics);
  for (const { offset, size } of layout.parameters) {
    const part = (values: Float32Array) => values.subarray(offset, offset + size);
    expectClose(part(ours.gradient), part(theirs.gradient), 1e-3);
  }
});

test('the statistics are the mean and variance of each convolution’s channels, one behind the other', async () => {
  const { statistics } = await on('wasm', () => evaluate(parameters));
  const [kernel] = layout.parameters;
  const [mean, variance] = await on('cpu', () =>
    tf.tidy(() => {
      const pictures = tf.tensor4d(batch.pictures, [batch.size, 28, 28, 1]);
      const filter = tf.tensor4d(parameters.slice(0, kernel?.size), [5, 5, 1, 6]);
      const moments = tf.moments(tf.conv2d(pictures, filter, 1, 'same'), [0, 1, 2]);
      return [moments.mean.dataSync(), moments.variance.dataSync()] as const;
    }),
  );
  expectClose(statistics.subarray(0, 6), mean);
  expectClose(statistics.subarray(6, 12), variance);
  expect(statistics.subarray(24).every((value) => value > 0)).toBe(true);
});

test('the gradient foretells how the loss changes, array by array', async () => {
  await on('wasm', () => {
    const { gradient } = evaluate(parameters);
    for (const { name, offset, size } of layout.parameters) {
      const direction = new Float32Array(layout.parameterCount);
      const length = Math.hypot(...gradient.subarray(offset, offset + size));
      for (let i = offset; i < offset + size; i++) direction[i] = (gradient[i] as number) / length;
      const moved = (by: number) => evaluate(parameters.map((value, i) => value + by * (direction[i] as number))).loss;
      const step = 3e-3;
      const slope = (moved(step) - moved(-step)) / (2 * step);
      expect(slope / length, name).toBeGreaterThan(0.95);
      expect(slope / length, name).toBeLessThan(1.05);
    }
  });
});

test('the same dropout seed gives the same loss, another one another', async () => {
  await on('wasm', () => {
    const { loss } = evaluate(parameters, 5);
    expect(evaluate(parameters, 5).loss).toBe(loss);
    expect(evaluate(parameters, 6).loss).not.toBe(loss);
  });
});

test('no tensor is left behind', async () => {
  await on('wasm', () => {
    evaluate(parameters);
    const before = tf.memory().numTensors;
    evaluate(parameters);
    expect(tf.memory().numTensors).toBe(before);
  });
});
