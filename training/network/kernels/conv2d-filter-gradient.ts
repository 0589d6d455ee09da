import * as tf from '@tensorflow/tfjs';
import type { Padding } from './conv2d-input-gradient';

/**
 * The gradient of a stride-1 convolution with respect to its filter, as one convolution: with the roles of batch and
 * channels exchanged, the input [inChannels, height, width, batch] convolved with the output's gradient
 * [outHeight, outWidth, batch, outChannels] gives [inChannels, filterHeight, filterWidth, outChannels].
 * `x` is [batch, height, width, inChannels], `dy` [batch, outHeight, outWidth, outChannels]; the result has the
 * filter's shape [filterHeight, filterWidth, inChannels, outChannels].
 */
export function conv2dFilterGradient(x: tf.Tensor4D, dy: tf.Tensor4D, pad: Padding): tf.Tensor4D {
  return tf.tidy(() => {
    const channelsFirst = tf.transpose(x, [3, 1, 2, 0]) as tf.Tensor4D;
    const asFilter = tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D;
    const gradient = tf.conv2d(channelsFirst, asFilter, 1, [
      [0, 0],
      [pad.top, pad.bottom],
      [pad.left, pad.right],
      [0, 0],
    ]);
    return tf.transpose(gradient, [1, 2, 0, 3]) as tf.Tensor4D;
  });
}
