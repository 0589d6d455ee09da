import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { makeBatch } from '../../../training/loop/samples';
import { sourcesOf } from '../../../training/loop/sources';
import { type Architecture, classesOf } from '../../../training/network/architectures/architecture';
import type { Cost } from '../../../training/network/cost';
import { lossAndGradient } from '../../../training/network/gradient';
import { parameterLayout } from '../../../training/network/parameters';
import { expectClose, on } from '../backends';
import { tinyNet, tinyPlainNet, tinyRecipe, tinySet, tinySigmoidNet, tinyWeights } from '../tiny';

const { layout, parameters } = tinyWeights();
const batch = makeBatch(
  sourcesOf(tinySet(), tinyRecipe.mixture, tinyRecipe.augment),
  tinyRecipe,
  classesOf(tinyNet),
  Uint32Array.from({ length: 8 }, (_, i) => 14 * i),
  0,
  0,
  8,
);

/** The loss, gradient and statistics of a network with its tiny weights, unless told which. */
function evaluateNet(net: Architecture, cost: Cost, at: Float32Array = tinyWeights(net).parameters, dropoutSeed = 5) {
  const own = parameterLayout(net);
  const gradient = new Float32Array(own.parameterCount);
  const statistics = new Float32Array(own.statisticCount);
  const loss = lossAndGradient(net, own, at, batch, dropoutSeed, gradient, statistics, cost);
  return { loss, gradient, statistics };
}

const evaluate = (at: Float32Array, dropoutSeed = 5) => evaluateNet(tinyNet, 'cross-entropy', at, dropoutSeed);

const kinds: [string, Architecture, Cost][] = [
  ['a normalised network', tinyNet, 'cross-entropy'],
  ['a plain one', tinyPlainNet, 'cross-entropy'],
  ['one of sigmoids by cross-entropy', tinySigmoidNet, 'cross-entropy'],
  ['one of sigmoids by the squares of its logits', tinySigmoidNet, 'least-squares'],
  ['one of sigmoids by the squares of its probabilities', tinySigmoidNet, 'mean-squared-difference'],
];

test.each(kinds)('the loss, gradient and statistics of %s are those of the cpu backend', async (_kind, net, cost) => {
  const ours = await on('wasm', () => evaluateNet(net, cost));
  const theirs = await on('cpu', () => evaluateNet(net, cost));
  expect(ours.loss).toBeCloseTo(theirs.loss, 4);
  if (net === tinyNet) expectClose(ours.statistics, theirs.statistics);
  for (const { offset, size } of parameterLayout(net).parameters) {
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

test.each(kinds)('the gradient of %s foretells how its loss changes, array by array', async (_kind, net, cost) => {
  await on('wasm', () => {
    const at = tinyWeights(net).parameters;
    const { gradient } = evaluateNet(net, cost, at);
    for (const { name, offset, size } of parameterLayout(net).parameters) {
      const direction = new Float32Array(at.length);
      const length = Math.hypot(...gradient.subarray(offset, offset + size));
      for (let i = offset; i < offset + size; i++) direction[i] = (gradient[i] as number) / length;
      const moved = (by: number) =>
        evaluateNet(
          net,
          cost,
          at.map((value, i) => value + by * (direction[i] as number)),
        ).loss;
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
