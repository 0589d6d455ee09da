import * as tf from '@tensorflow/tfjs';

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
    const around: Padding = {
      top: height - 1 - pad.top,
      bottom: height - 1 - pad.bottom,
      left: width - 1 - pad.left,
      right: width - 1 - pad.right,
    };
    return tf.conv2d(dy, turned, 1, [
      [0, 0],
      [around.top, around.bottom],
      [around.left, around.right],
      [0, 0],
    ]);
  });
}

export interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
