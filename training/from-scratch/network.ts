import { type Random, shuffled } from '../augment/random';

/** One layer: each of its neurons adds up all inputs, each times a weight, and its bias. */
export interface DenseLayer {
  /** `weights[j][i]` is how much of input i goes into neuron j. */
  readonly weights: readonly Float64Array[];
  /** One a neuron. */
  readonly biases: Float64Array;
}

/** `sigmoid`: each output is 0 to 1 by itself. `softmax`: the outputs are shares of 1, so that they can be probabilities. */
export type OutputActivation = 'sigmoid' | 'softmax';

/** Layers one behind the other, a rectifier after each but the last, which ends in `activation`. */
export interface DenseNetwork {
  readonly layers: readonly DenseLayer[];
  readonly activation: OutputActivation;
}

/** A picture, pixel by pixel, 0 (paper) to 1 (ink), and the number of the output that should light up for it. */
export interface Example {
  readonly picture: Float64Array;
  readonly label: number;
}

// 1. Initialise ------------------------------------------------------------------------------------------------------

/**
 * A network that has learnt nothing. `layout` counts the inputs, the neurons of each layer between, and the outputs:
 * [784, 30, 10]. Weights are random, or all neurons would learn the same; their range keeps sums as spread as what they
 * are made of (Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010).
 */
export function initialise(layout: readonly number[], activation: OutputActivation, random: Random): DenseNetwork {
  const layers = layout.slice(1).map((neurons, l) => {
    const inputs = layout[l] as number;
    const limit = Math.sqrt(6 / (inputs + neurons));
    const row = () => Float64Array.from({ length: inputs }, () => random.between(-limit, limit));
    return { weights: Array.from({ length: neurons }, row), biases: new Float64Array(neurons) };
  });
  return { layers, activation };
}

// 2. Forward ---------------------------------------------------------------------------------------------------------

/** What each layer makes of a picture: the picture itself first, the network's outputs last. */
export function forward({ layers, activation }: DenseNetwork, picture: Float64Array): Float64Array[] {
  const values = [picture];
  layers.forEach(({ weights, biases }, l) => {
    const input = values[l] as Float64Array;
    const sums = biases.map((bias, j) => bias + dot(weights[j] as Float64Array, input));
    const isLast = l === layers.length - 1;
    values.push(isLast ? outputsOf(sums, activation) : sums.map((sum) => Math.max(0, sum)));
  });
  return values;
}

function outputsOf(sums: Float64Array, activation: OutputActivation): Float64Array {
  if (activation === 'sigmoid') return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
  // Less the largest: the shares stay the same, and no power is too large for a number.
  const largest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

// 3. Cost ------------------------------------------------------------------------------------------------------------

/** The least number above 0: its logarithm is finite. */
const LEAST = Number.MIN_VALUE;

/**
 * How wrong the outputs are, 0 where they are perfect. Sigmoids: the mean squared difference from 1 at the label and 0
 * elsewhere. Softmax: the cross-entropy, which is −ln of the probability that the label was given.
 */
export function cost(activation: OutputActivation, outputs: Float64Array, label: number): number {
  if (activation === 'softmax') return -Math.log(Math.max(LEAST, outputs[label] as number));
  return outputs.reduce((sum, output, j) => sum + (output - target(j, label)) ** 2, 0) / outputs.length;
}

const target = (output: number, label: number): number => (output === label ? 1 : 0);

// 4. Train -----------------------------------------------------------------------------------------------------------

/** The mean cost of a batch, and its gradient: how fast it grows with each weight and bias, in the layers' own shape. */
export function gradientOf(network: DenseNetwork, batch: readonly Example[]): { cost: number; gradient: DenseLayer[] } {
  const gradient = network.layers.map(({ weights, biases }) => ({
    weights: weights.map(({ length }) => new Float64Array(length)),
    biases: new Float64Array(biases.length),
  }));
  let total = 0;
  for (const { picture, label } of batch) {
    const values = forward(network, picture);
    const outputs = values.at(-1) as Float64Array;
    total += cost(network.activation, outputs, label);
    const errors = outputErrors(network.activation, outputs, label).map((error) => error / batch.length);
    backward(network, values, errors, gradient);
  }
  return { cost: total / batch.length, gradient };
}

/** How fast the cost grows with the sum inside each output: the cost's derivative times the activation's. */
function outputErrors(activation: OutputActivation, outputs: Float64Array, label: number): Float64Array {
  return outputs.map((output, j) => {
    const difference = output - target(j, label);
    return activation === 'softmax' ? difference : (2 / outputs.length) * difference * output * (1 - output);
  });
}

/**
 * Backpropagation (Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, 1986), added to
 * `gradient`. A neuron's error is how fast the cost grows with its sum. From the last layer to the first: a weight's
 * gradient is its neuron's error times what came in through it, and errors go back through the same weights.
 */
function backward(
  { layers }: DenseNetwork,
  values: Float64Array[],
  outputErrors: Float64Array,
  gradient: DenseLayer[],
): void {
  let errors = outputErrors;
  for (let l = layers.length - 1; l >= 0; l--) {
    const [{ weights }, own, input] = [layers[l] as DenseLayer, gradient[l] as DenseLayer, values[l] as Float64Array];
    const before = new Float64Array(input.length);
    errors.forEach((error, j) => {
      addScaled(own.weights[j] as Float64Array, error, input);
      if (l > 0) addScaled(before, error, weights[j] as Float64Array);
    });
    addScaled(own.biases, 1, errors);
    // A rectifier that gave 0 passes nothing on.
    errors = before.map((error, i) => (input[i] === 0 ? 0 : error));
  }
}

/** After each `batchSize` pictures every weight and bias moves against its gradient, times `learningRate`. */
export interface Learning {
  readonly batchSize: number;
  readonly learningRate: number;
}

/** Shows the network every picture once, in a random order, and changes it in place; returns the mean cost on the way. */
export function train(network: DenseNetwork, examples: readonly Example[], how: Learning, random: Random): number {
  const order = shuffled(examples.length, random);
  let total = 0;
  for (let from = 0; from < order.length; from += how.batchSize) {
    const batch = Array.from(order.subarray(from, from + how.batchSize), (i) => examples[i] as Example);
    const { cost, gradient } = gradientOf(network, batch);
    descend(network, gradient, how.learningRate);
    total += cost * batch.length;
  }
  return total / examples.length;
}

function descend({ layers }: DenseNetwork, gradient: readonly DenseLayer[], learningRate: number): void {
  layers.forEach(({ weights, biases }, l) => {
    const own = gradient[l] as DenseLayer;
    weights.forEach((row, j) => {
      addScaled(row, -learningRate, own.weights[j] as Float64Array);
    });
    addScaled(biases, -learningRate, own.biases);
  });
}

// 5. Predict ---------------------------------------------------------------------------------------------------------

/** The number of the output that is highest: the digit. */
export function predict(network: DenseNetwork, picture: Float64Array): number {
  const outputs = forward(network, picture).at(-1) as Float64Array;
  return outputs.indexOf(Math.max(...outputs));
}

/** The ratio of the examples that is read right, 0 to 1. */
export function accuracy(network: DenseNetwork, examples: readonly Example[]): number {
  const right = examples.filter(({ picture, label }) => predict(network, picture) === label);
  return right.length / examples.length;
}

// The two loops that nearly all the time goes to ---------------------------------------------------------------------

/** Each number of `a` times that of `b`, added up. */
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Adds `factor` times each number of `values` to that of `target`. */
function addScaled(target: Float64Array, factor: number, values: Float64Array): void {
  if (factor === 0) return;
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (values[i] as number);
}
