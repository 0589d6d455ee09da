import * as tf from '@tensorflow/tfjs-core';
import type { Layer } from './layers';

/** What the layers make of pictures, [batch, height, width, channels]. */
export function throughLayers(layers: readonly Layer[], weights: tf.NamedTensorMap, pixels: tf.Tensor4D): tf.Tensor {
  let x: tf.Tensor = pixels;
  for (const layer of layers) {
    if (layer.kind === 'convolution') {
      const [filter, bias] = [weights[layer.kernel] as tf.Tensor4D, weights[layer.bias] as tf.Tensor];
      const { padding: pad, activation } = layer;
      x = tf.fused.conv2d({ x: x as tf.Tensor4D, filter, bias, strides: 1, pad, activation });
    } else if (layer.kind === 'max-pool') {
      x = tf.maxPool(x as tf.Tensor4D, layer.size, layer.size, 'valid');
    } else if (layer.kind === 'flatten') {
      x = tf.reshape(x, [x.shape[0] as number, -1]);
    } else {
      const [b, bias] = [weights[layer.kernel] as tf.Tensor2D, weights[layer.bias] as tf.Tensor];
      x = tf.fused.matMul({ a: x as tf.Tensor2D, b, bias, activation: layer.activation });
    }
  }
  return x;
}
