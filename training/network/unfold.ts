import * as tf from '@tensorflow/tfjs';
import type { Architecture } from './architectures/architecture';
import { channelMeans, EPSILON } from './batch-norm';
import { forwardTraining } from './forward';
import type { Layout } from './parameters';

/** What a network is at some time of its training, flat as its layout lays it out. */
export interface TrainedWeights {
  readonly parameters: Float32Array;
  readonly statistics: Float32Array;
}

/**
 * Undoes what `foldedWeights` does, so that shipped weights can be trained on: each convolution gets a normalisation with the
 * means and variances that it has in `pictures`, and a γ and β that change nothing. `folded` are tensors by `<layer>/kernel`
 * and `<layer>/bias`.
 */
export function unfoldedWeights(
  architecture: Architecture,
  layout: Layout,
  folded: tf.NamedTensorMap,
  pictures: tf.Tensor4D,
): TrainedWeights {
  const arrayOf = (name: string): tf.Tensor => {
    const tensor = folded[name];
    if (tensor === undefined) throw new RangeError(`The shipped weights have no ${name}.`);
    return tensor;
  };
  const valuesOf = (name: string): Float32Array => arrayOf(name).dataSync() as Float32Array;
  const statistics = new Float32Array(layout.statisticCount);
  tf.tidy(() => {
    let at = 0;
    forwardTraining(
      architecture,
      (name) => arrayOf(name.replace(/gamma|beta/, 'bias')),
      pictures,
      0,
      (mean, variance) => {
        for (const values of [mean, variance]) {
          statistics.set(values.dataSync(), at);
          at += values.size;
        }
      },
      (x, _, bias) => {
        const mean = channelMeans(x);
        return { y: tf.add(x, bias), mean, variance: tf.sub(channelMeans(tf.square(x)), tf.square(mean)) };
      },
    );
  });
  const parameters = new Float32Array(layout.parameterCount);
  for (const { name, offset } of layout.parameters) {
    const [layer = '', array] = name.split('/');
    const own = layout.statistics.find((one) => one.name === layer);
    if (own === undefined || array === 'kernel') parameters.set(valuesOf(name), offset);
    else if (array === 'gamma') {
      const variances = statistics.subarray(own.offset + own.channels, own.offset + 2 * own.channels);
      parameters.set(
        variances.map((variance) => Math.sqrt(variance + EPSILON)),
        offset,
      );
    } else {
      const bias = valuesOf(`${layer}/bias`);
      parameters.set(
        bias.map((shift, c) => shift + (statistics[own.offset + c] as number)),
        offset,
      );
    }
  }
  return { parameters, statistics };
}
