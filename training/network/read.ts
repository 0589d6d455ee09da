import * as tf from '@tensorflow/tfjs';
import { DIGITS } from '../../lib/reading/probabilities';
import { type Architecture, classesOf } from './architectures/architecture';
import { forwardReading } from './forward';
import type { Layout } from './parameters';

/** Pictures at once: enough to keep the convolutions busy, few enough to stay small in memory. */
const CHUNK = 200;
const PIXELS = 784;

/** 28×28 pictures one after the other, bytes 0 to 255, and their labels: 0 to 9, or 10 for what is no digit. */
export interface Pictures {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  /** What reports call them. */
  readonly title?: string;
}

/** The logits of all pictures, [count, classes] flattened, from trained `parameters` and running `statistics`. */
export function logitsOf(
  architecture: Architecture,
  layout: Layout,
  parameters: Float32Array,
  statistics: Float32Array,
  pixels: Uint8Array,
): Float32Array {
  const count = pixels.length / PIXELS;
  const classes = classesOf(architecture);
  const logits = new Float32Array(count * classes);
  const arrays = arraysOf(layout, parameters, statistics);
  const find = (name: string): tf.Tensor => arrays.get(name) as tf.Tensor;
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK);
    const chunk = Float32Array.from(pixels.subarray(from * PIXELS, to * PIXELS), (byte) => byte / 255);
    const read = tf.tidy(() => forwardReading(architecture, find, tf.tensor4d(chunk, [to - from, 28, 28, 1])));
    logits.set(read.dataSync(), from * classes);
    read.dispose();
  }
  for (const tensor of arrays.values()) tensor.dispose();
  return logits;
}

export interface Right {
  /** Digits whose own logit is the highest of the ten; non-digits whose is the highest of all. */
  readonly right: number;
  readonly count: number;
  /** Sum over the pictures of the cross-entropy of the true class, in nats. */
  readonly loss: number;
}

export function countRight(
  architecture: Architecture,
  layout: Layout,
  parameters: Float32Array,
  statistics: Float32Array,
  { pixels, labels }: Pictures,
): Right {
  const logits = logitsOf(architecture, layout, parameters, statistics, pixels);
  const classes = classesOf(architecture);
  let [right, loss] = [0, 0];
  labels.forEach((label, i) => {
    const own = logits.subarray(i * classes, (i + 1) * classes);
    const highest = Math.max(...own);
    if (own[label] === (label < DIGITS ? Math.max(...own.subarray(0, DIGITS)) : highest)) right += 1;
    const sum = own.reduce((total, logit) => total + Math.exp(logit - highest), 0);
    loss += Math.log(sum) + highest - (own[label] as number);
  });
  return { right, count: labels.length, loss };
}

export function arraysOf(layout: Layout, parameters: Float32Array, statistics: Float32Array): Map<string, tf.Tensor> {
  const arrays = new Map<string, tf.Tensor>();
  for (const { name, shape, offset, size } of layout.parameters) {
    arrays.set(name, tf.tensor(parameters.slice(offset, offset + size), [...shape]));
  }
  for (const { name, offset, channels } of layout.statistics) {
    arrays.set(`${name}/mean`, tf.tensor1d(statistics.slice(offset, offset + channels)));
    arrays.set(`${name}/variance`, tf.tensor1d(statistics.slice(offset + channels, offset + 2 * channels)));
  }
  return arrays;
}
