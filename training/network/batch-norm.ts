import * as tf from '@tensorflow/tfjs';

/** Added to the variance, so that a channel that is the same everywhere does not divide by zero. Keras's default. */
export const EPSILON = 1e-3;

export interface Normalised {
  readonly y: tf.Tensor4D;
  /** [channels], over batch, height and width. */
  readonly mean: tf.Tensor1D;
  readonly variance: tf.Tensor1D;
}

/** What the gradient needs of the forward pass: x, the mean, √(variance + ε) and γ over it. */
type Saved = [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D, tf.Tensor1D];

/**
 * Batch normalisation in training (Ioffe and Szegedy, 2015): each channel of `x` [batch, height, width, channels]
 * brought to mean 0 and variance 1 over this batch, then scaled by `gamma` and moved by `beta` [channels].
 * The gradient is written out, with means by pooling, several times faster than the backend's
 * own sums, and with broadcasting instead of the stock gradient's tiling.
 */
export function batchNorm(x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D): Normalised {
  const mean = channelMeans(x);
  const variance = tf.tidy(() => tf.sub(channelMeans(tf.square(x)), tf.square(mean)) as tf.Tensor1D);
  const count = x.size / x.shape[3];
  const normalise = tf.customGrad((input, scale, shift, save) => {
    const deviation = tf.sqrt(tf.add(variance, EPSILON));
    const factor = tf.div(scale as tf.Tensor1D, deviation);
    const y = tf.add(tf.mul(input as tf.Tensor4D, factor), tf.sub(shift as tf.Tensor1D, tf.mul(mean, factor)));
    (save as (tensors: tf.Tensor[]) => void)([input as tf.Tensor4D, mean, deviation, factor]);
    const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [savedX, savedMean, savedDeviation, savedFactor] = saved as Saved;
      const meanDy = channelMeans(dy as tf.Tensor4D);
      const meanDyX = channelMeans(tf.mul(dy, savedX) as tf.Tensor4D);
      // The mean of dy·x̂ from those of dy·x and dy, so that x̂ is never made.
      const meanDyNormalised = tf.div(tf.sub(meanDyX, tf.mul(savedMean, meanDy)), savedDeviation);
      const slope = tf.neg(tf.div(tf.mul(savedFactor, meanDyNormalised), savedDeviation));
      const offset = tf.neg(tf.add(tf.mul(slope, savedMean), tf.mul(savedFactor, meanDy)));
      const dx = tf.add(tf.add(tf.mul(dy, savedFactor), tf.mul(savedX, slope)), offset);
      return [dx, tf.mul(meanDyNormalised, count), tf.mul(meanDy, count)];
    };
    return { value: y, gradFunc };
  });
  return { y: normalise(x, gamma, beta) as tf.Tensor4D, mean, variance };
}

/** The mean of each channel over batch, height and width, [channels]: pooled to one pixel first, which is fast. */
export function channelMeans(x: tf.Tensor4D): tf.Tensor1D {
  return tf.tidy(() => tf.mean(tf.avgPool(x, [x.shape[1], x.shape[2]], 1, 'valid'), [0, 1, 2]) as tf.Tensor1D);
}
