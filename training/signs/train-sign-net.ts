import { KINDS, type SignLayer, type SignNet, through } from '../../lib/recognise/signs/sign-net';
import { type Random, seededRandom, shuffled } from '../augment/random';
import type { SignCase } from './sign-cases';

/** Units of the hidden layer: with 24 a candidate in a hundred more is told wrongly. A unit is some 80 bytes. */
const HIDDEN = 32;
/** About a minute. */
const EPOCHS = 20;
const BATCH = 32;
/** The rate that training begins with, and how much of each weight decays by it. */
const RATE = 3e-3;
const DECAY = 0.02;

/** A network of one hidden layer that tells KINDS, trained by Adam on cross-entropy with the rate falling to nothing. */
export function trainSignNet(cases: readonly SignCase[], seed: number): SignNet {
  const random = seededRandom(seed);
  const inputs = cases[0]?.features.length ?? 0;
  const net: [SignLayer, SignLayer] = [layer(inputs, HIDDEN, random), layer(HIDDEN, KINDS.length, random)];
  const arrays = net.flatMap(({ weights, bias }) => [weights, bias]);
  const [slopes, means, squares] = [0, 1, 2].map(() => arrays.map((a) => new Float32Array(a.length))) as [
    Float32Array[],
    Float32Array[],
    Float32Array[],
  ];
  const steps = EPOCHS * Math.floor(cases.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(cases.length, seededRandom(seed, epoch));
    for (let from = 0; from + BATCH <= cases.length; from += BATCH) {
      for (const slope of slopes) slope.fill(0);
      for (let i = from; i < from + BATCH; i++) addSlope(net, cases[order[i] as number] as SignCase, slopes);
      step += 1;
      const rate = RATE * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
      for (const [k, array] of arrays.entries()) adam(array, slopes[k], means[k], squares[k], rate, step);
    }
  }
  return net;
}

function layer(inputs: number, outputs: number, random: Random): SignLayer {
  const deviation = Math.sqrt(2 / inputs);
  return {
    weights: Float32Array.from({ length: inputs * outputs }, () => deviation * random.normal()),
    bias: new Float32Array(outputs),
  };
}

/** Adds the slope of one case's cross-entropy. */
function addSlope([hidden, end]: SignNet, { features, kind }: SignCase, slopes: readonly Float32Array[]): void {
  const [hiddenWeights, hiddenBias, endWeights, endBias] = slopes as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const inner = through(hidden, features).map((value) => Math.max(0, value));
  const logits = through(end, inner);
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - highest));
  const sum = weights.reduce((a, b) => a + b, 0);
  const far = weights.map((weight, k) => weight / sum - (k === kind ? 1 : 0));
  const outputs = far.length;
  const back = inner.map((value, j) => {
    let slope = 0;
    for (let k = 0; k < outputs; k++) {
      const at = j * outputs + k;
      endWeights[at] = (endWeights[at] as number) + value * (far[k] as number);
      slope += (end.weights[at] as number) * (far[k] as number);
    }
    return value > 0 ? slope : 0;
  });
  for (let k = 0; k < outputs; k++) endBias[k] = (endBias[k] as number) + (far[k] as number);
  for (const [i, value] of features.entries()) {
    if (value === 0) continue;
    for (let j = 0; j < back.length; j++) {
      const at = i * back.length + j;
      hiddenWeights[at] = (hiddenWeights[at] as number) + value * (back[j] as number);
    }
  }
  for (let j = 0; j < back.length; j++) hiddenBias[j] = (hiddenBias[j] as number) + (back[j] as number);
}

/** One step of Adam (Kingma and Ba, 2014) with its usual constants and decoupled decay (Loshchilov and Hutter, 2019). */
function adam(
  array: Float32Array,
  slope: Float32Array | undefined,
  mean: Float32Array | undefined,
  square: Float32Array | undefined,
  rate: number,
  step: number,
): void {
  if (!slope || !mean || !square) return;
  const [c1, c2] = [1 - 0.9 ** step, 1 - 0.999 ** step];
  for (let i = 0; i < array.length; i++) {
    const g = (slope[i] as number) / BATCH;
    mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
    square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
    const by = (mean[i] as number) / c1 / (Math.sqrt((square[i] as number) / c2) + 1e-8);
    array[i] = (array[i] as number) - rate * (by + DECAY * (array[i] as number));
  }
}
