import * as tf from '@tensorflow/tfjs';
import type { Architecture } from './architectures/architecture';
import { batchNorm, EPSILON } from './batch-norm';

/** Arrays by name, as `layoutOf` names them. */
export type Arrays = (name: string) => tf.Tensor;

/**
 * The training pass: pictures [batch, 28, 28, 1] with values 0 to 1 to logits [batch, classes], or whatever the layers make
 * of whatever they take, normalised over this batch
 * and with dropout. `onStatistics` is told each normalisation's mean and variance, [channels] each, in order.
 */
export function forwardTraining(
  { layers }: Architecture,
  arrays: Arrays,
  pictures: tf.Tensor4D,
  dropoutSeed: number,
  onStatistics: (mean: tf.Tensor1D, variance: tf.Tensor1D) => void,
  normalise: typeof batchNorm = batchNorm,
): tf.Tensor {
  return throughLayers(layers, arrays, pictures, dropoutSeed, (name, x) => {
    const { y, mean, variance } = normalise(
      x,
      arrays(`${name}/gamma`) as tf.Tensor1D,
      arrays(`${name}/beta`) as tf.Tensor1D,
    );
    onStatistics(mean, variance);
    return y;
  });
}

/** The reading pass: as above, normalised by the running `<name>/mean` and `<name>/variance`, without dropout. */
export function forwardReading({ layers }: Architecture, arrays: Arrays, pictures: tf.Tensor4D): tf.Tensor {
  return throughLayers(layers, arrays, pictures, undefined, (name, x) => {
    const [mean, variance] = [arrays(`${name}/mean`), arrays(`${name}/variance`)];
    const factor = tf.div(arrays(`${name}/gamma`), tf.sqrt(tf.add(variance, EPSILON)));
    return tf.add(tf.mul(x, factor), tf.sub(arrays(`${name}/beta`), tf.mul(mean, factor)));
  });
}

function throughLayers(
  layers: Architecture['layers'],
  arrays: Arrays,
  pictures: tf.Tensor4D,
  dropoutSeed: number | undefined,
  normalise: (name: string, x: tf.Tensor4D) => tf.Tensor4D,
): tf.Tensor {
  let x: tf.Tensor = pictures;
  for (const layer of layers) {
    if (layer.kind === 'convolution') {
      const convolved = tf.conv2d(
        x as tf.Tensor4D,
        arrays(`${layer.name}/kernel`) as tf.Tensor4D,
        1,
        layer.padding ?? 'same',
      );
      const shifted = layer.plain ? tf.add(convolved, arrays(`${layer.name}/bias`)) : normalise(layer.name, convolved);
      x = layer.activation === 'linear' ? shifted : tf.relu(shifted);
    } else if (layer.kind === 'max-pool') {
      x = tf.maxPool(x as tf.Tensor4D, layer.size, layer.size, 'valid');
    } else if (layer.kind === 'flatten') {
      x = tf.reshape(x, [x.shape[0] as number, -1]);
    } else if (layer.kind === 'dropout') {
      if (dropoutSeed !== undefined) x = tf.dropout(x, layer.rate, undefined, dropoutSeed);
    } else {
      const product = tf.matMul(x as tf.Tensor2D, arrays(`${layer.name}/kernel`) as tf.Tensor2D);
      const sum = tf.add(product, arrays(`${layer.name}/bias`));
      x = layer.activation === 'relu' ? tf.relu(sum) : sum;
    }
  }
  return x;
}
