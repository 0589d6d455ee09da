import * as tf from '@tensorflow/tfjs';
import type { Architecture } from './architectures/architecture';
import { batchNorm } from './batch-norm';
import { type Cost, costOf } from './cost';
import { forwardTraining } from './forward';
import type { Layout } from './parameters';

/** A network with its weights, flat as `layout` lays them out. */
export interface NetworkAt {
  readonly architecture: Architecture;
  readonly layout: Layout;
  readonly parameters: Float32Array;
}

export interface Batch {
  /** [size, 28, 28, 1] flattened, values 0 to 1. */
  readonly pictures: Float32Array;
  /** [size, classes] flattened: the probability that the loss asks for in each class. */
  readonly targets: Float32Array;
  readonly size: number;
}

/**
 * The cost of a batch at `parameters`. Writes its gradient to `gradient`, and the statistics of its normalisations to
 * `statistics`, both flat as `layout` lays them out.
 */
export function lossAndGradient(
  architecture: Architecture,
  layout: Layout,
  parameters: Float32Array,
  batch: Batch,
  dropoutSeed: number,
  gradient: Float32Array,
  statistics: Float32Array,
  cost: Cost = 'cross-entropy',
  normalise = batchNorm,
): number {
  return tf.tidy(() => {
    const pictures = tf.tensor4d(batch.pictures, [batch.size, 28, 28, 1]);
    const targets = tf.tensor2d(batch.targets, [batch.size, batch.targets.length / batch.size]);
    const far = (logits: tf.Tensor): tf.Scalar => costOf(cost, architecture, logits as tf.Tensor2D, targets);
    const at = { architecture, layout, parameters };
    return gradientOf(at, pictures, far, { gradient, statistics }, dropoutSeed, normalise);
  });
}

/** The same of any cost of what the network makes of `pictures`, [batch, height, width, 1]. */
export function gradientOf(
  { architecture, layout, parameters }: NetworkAt,
  pictures: tf.Tensor4D,
  cost: (output: tf.Tensor) => tf.Scalar,
  out: { readonly gradient: Float32Array; readonly statistics: Float32Array },
  dropoutSeed: number,
  normalise = batchNorm,
): number {
  const tensors = layout.parameters.map(({ shape, offset, size }) =>
    tf.tensor(parameters.slice(offset, offset + size), [...shape]),
  );
  const seen: tf.Tensor1D[] = [];
  const loss = (...arrays: tf.Tensor[]): tf.Scalar => {
    const byName = new Map(layout.parameters.map(({ name }, i) => [name, arrays[i] as tf.Tensor]));
    const find = (name: string): tf.Tensor => byName.get(name) as tf.Tensor;
    const keep = (mean: tf.Tensor1D, variance: tf.Tensor1D) => seen.push(tf.keep(mean), tf.keep(variance));
    return cost(forwardTraining(architecture, find, pictures, dropoutSeed, keep, normalise));
  };
  const { value, grads } = tf.valueAndGrads(loss)(tensors);
  grads.forEach((grad, i) => {
    out.gradient.set(grad.dataSync(), layout.parameters[i]?.offset);
  });
  let offset = 0;
  for (const statistic of seen) {
    out.statistics.set(statistic.dataSync(), offset);
    offset += statistic.size;
    statistic.dispose();
  }
  return value.dataSync()[0] as number;
}
