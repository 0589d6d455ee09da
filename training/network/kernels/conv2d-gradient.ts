import * as tf from '@tensorflow/tfjs';

/** Before and after a picture, in pixels. */
interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The gradient of a stride-1 convolution with respect to its input: the output's gradient convolved with the filter
 * turned by 180° and its channels exchanged (Dumoulin and Visin, A guide to convolution arithmetic, 2016, section 4).
 * `dy` is [batch, outHeight, outWidth, outChannels], `filter` [height, width, inChannels, outChannels]; `pad` is the
 * forward pass's padding before and after, in pixels. Gives [batch, inHeight, inWidth, inChannels].
 */
export function conv2dInputGradient(dy: tf.Tensor4D, filter: tf.Tensor4D, pad: Padding): tf.Tensor4D {
  return tf.tidy(() => {
    const [height, width] = filter.shape;
    const turned = tf.transpose(tf.reverse(filter, [0, 1]), [0, 1, 3, 2]) as tf.Tensor4D;
    return tf.conv2d(dy, turned, 1, [
      [0, 0],
      [height - 1 - pad.top, height - 1 - pad.bottom],
      [width - 1 - pad.left, width - 1 - pad.right],
      [0, 0],
    ]);
  });
}

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
