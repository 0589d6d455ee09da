import * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../training/augment/random';
import { examplesOf } from '../../../training/from-scratch/examples';
import {
  cost,
  type DenseLayer,
  type DenseNetwork,
  type Example,
  forward,
  gradientOf,
  initialise,
  type OutputActivation,
  predict,
  train,
} from '../../../training/from-scratch/network';
import { goldenDrawings } from '../../golden/golden';
import { expectClose, on } from '../backends';
import { tinyPictures } from '../tiny';

const ACTIVATIONS: readonly OutputActivation[] = ['sigmoid', 'softmax'];
const examples = examplesOf(tinyPictures());
const batch = examples.slice(0, 12);

/** Biases as a trained network might have them, so that they count. */
function someNetwork(activation: OutputActivation): DenseNetwork {
  const random = seededRandom(4);
  const network = initialise([784, 20, 15, 10], activation, random);
  for (const { biases } of network.layers) biases.set(biases.map(() => 0.3 * random.normal()));
  return network;
}

/** All numbers of one layer, and the place to set each. */
const arraysOf = ({ weights, biases }: DenseLayer): Float64Array[] => [...weights, biases];

test('it starts with different weights of Glorot’s range, and with biases of 0', () => {
  const { layers } = initialise([784, 30, 10], 'softmax', seededRandom(1));
  expect(layers.map(({ weights, biases }) => [weights.length, weights[0]?.length, biases.length])).toEqual([
    [30, 784, 30],
    [10, 30, 10],
  ]);
  const first = layers[0]?.weights.flatMap((row) => [...row]) ?? [];
  const limit = Math.sqrt(6 / (784 + 30));
  const squares = first.reduce((sum, weight) => sum + weight * weight, 0) / first.length;
  expect(Math.max(...first.map(Math.abs))).toBeLessThanOrEqual(limit);
  // The variance of numbers uniform in ±limit.
  expect(squares).toBeCloseTo((limit * limit) / 3, 4);
  expect(new Set(first).size).toBe(first.length);
  expect(layers.flatMap(({ biases }) => [...biases]).every((bias) => bias === 0)).toBe(true);
});

describe.each(ACTIVATIONS)('with %s at the end', (activation) => {
  test('outputs, cost and gradient are those of TensorFlow.js', async () => {
    const network = someNetwork(activation);
    const { cost: own, gradient } = gradientOf(network, batch);
    const theirs = await on('cpu', () => byTensorFlow(network, batch));
    batch.forEach(({ picture }, i) => {
      const outputs = forward(network, picture).at(-1) ?? [];
      expectClose(outputs, theirs.outputs.slice(10 * i, 10 * (i + 1)), 1e-5);
    });
    expect(own).toBeCloseTo(theirs.cost, 5);
    gradient.forEach(({ weights, biases }, l) => {
      // TensorFlow.js lays kernels out as [inputs, neurons].
      const [inputs, neurons] = [weights[0]?.length ?? 0, weights.length];
      const kernel = Array.from(
        { length: inputs * neurons },
        (_, at) => weights[at % neurons]?.[Math.floor(at / neurons)],
      );
      expectClose(kernel as number[], theirs.gradient[2 * l] ?? [], 1e-5);
      expectClose(biases, theirs.gradient[2 * l + 1] ?? [], 1e-5);
    });
  });

  test('the gradient is how the cost changes when one weight or bias is moved a little', () => {
    const network = someNetwork(activation);
    const { gradient } = gradientOf(network, batch);
    const random = seededRandom(9);
    const step = 1e-5;
    network.layers.forEach((layer, l) => {
      const slopes = arraysOf(gradient[l] as DenseLayer);
      for (const [j, numbers] of arraysOf(layer).entries()) {
        // Any of them; in the first layer one whose pixel some picture has ink on.
        const i = l === 0 && j < layer.weights.length ? 14 * 28 + 12 + random.below(4) : random.below(numbers.length);
        const before = numbers[i] as number;
        const costAt = (value: number): number => {
          numbers[i] = value;
          return gradientOf(network, batch).cost;
        };
        const slope = (costAt(before + step) - costAt(before - step)) / (2 * step);
        numbers[i] = before;
        expect(slopes[j]?.[i], `layer ${l}, array ${j}, number ${i}`).toBeCloseTo(slope, 7);
      }
    });
  });

  test('it learns the drawings it is shown, and the same seed learns the same', () => {
    const learn = (): number[] => {
      const random = seededRandom(2);
      const network = initialise([784, 20, 10], activation, random);
      const how = { batchSize: 8, learningRate: activation === 'softmax' ? 0.1 : 3 };
      const costs = Array.from({ length: 40 }, () => train(network, examples, how, random));
      const right = examples.filter(({ picture, label }) => predict(network, picture) === label);
      return [...costs, right.length];
    };
    const [first = 0, ...others] = learn();
    expect(others.at(-1)).toBe(goldenDrawings().length);
    expect(others.at(-2)).toBeLessThan(first / 5);
    expect([first, ...others]).toEqual(learn());
  });
});

test('the cost is 0 for perfect outputs, finite for the worst, and what the formulas say between', () => {
  const certain = Float64Array.of(0, 1);
  for (const activation of ACTIVATIONS) expect(cost(activation, certain, 1)).toBeCloseTo(0, 12);
  expect(cost('sigmoid', certain, 0)).toBe(1);
  expect(cost('softmax', certain, 0)).toBeGreaterThan(700);
  expect(cost('softmax', certain, 0)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(cost('sigmoid', Float64Array.of(0.5, 0.8), 1)).toBeCloseTo((0.25 + 0.04) / 2, 12);
  expect(cost('softmax', Float64Array.of(0.2, 0.8), 1)).toBeCloseTo(0.22314, 5);
});

test('softmax gives shares of 1 however large the sums are', () => {
  const network: DenseNetwork = {
    layers: [{ weights: [Float64Array.of(2000), Float64Array.of(1999)], biases: new Float64Array(2) }],
    activation: 'softmax',
  };
  const [a = 0, b = 0] = forward(network, Float64Array.of(1)).at(-1) ?? [];
  expect(a + b).toBeCloseTo(1, 12);
  expect(a / b).toBeCloseTo(Math.E, 9);
});

function byTensorFlow({ layers, activation }: DenseNetwork, examples: readonly Example[]) {
  return tf.tidy(() => {
    const pictures = tf.tensor2d(examples.map(({ picture }) => [...picture]));
    const targets = tf.oneHot(
      examples.map(({ label }) => label),
      10,
    );
    const arrays = layers.flatMap(({ weights, biases }) => [
      tf.transpose(tf.tensor2d(weights.map((row) => [...row]))),
      tf.tensor1d([...biases]),
    ]);
    const sumsOf = (parts: readonly tf.Tensor[]): tf.Tensor =>
      layers.reduce<tf.Tensor>((values, _, l) => {
        const input = l === 0 ? values : tf.relu(values);
        return tf.add(tf.matMul(input as tf.Tensor2D, parts[2 * l] as tf.Tensor2D), parts[2 * l + 1] as tf.Tensor);
      }, pictures);
    const costOf = (...parts: tf.Tensor[]): tf.Scalar =>
      activation === 'softmax'
        ? tf.losses.softmaxCrossEntropy(targets, sumsOf(parts))
        : tf.losses.meanSquaredError(targets, tf.sigmoid(sumsOf(parts)));
    const { value, grads } = tf.valueAndGrads(costOf)(arrays);
    const sums = sumsOf(arrays);
    return {
      outputs: [...(activation === 'softmax' ? tf.softmax(sums) : tf.sigmoid(sums)).dataSync()],
      cost: value.dataSync()[0] as number,
      gradient: grads.map((grad) => [...grad.dataSync()]),
    };
  });
}
