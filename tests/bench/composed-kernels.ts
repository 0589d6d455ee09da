import * as tf from '@tensorflow/tfjs';
import { EPSILON, type Normalised } from '../../training/network/batch-norm';

type Shape4D = [number, number, number, number];

/**
 * What a training step costs without kernels of our own: the filter's gradient, which the wasm backend lacks, composed
 * of a slice and a transposed matrix product for each place of the filter.
 */
export function installComposedFilterGradient(): void {
  tf.registerKernel({
    kernelName: 'Conv2DBackpropFilter',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const [x, dy] = [inputs.x as tf.Tensor4D, inputs.dy as tf.Tensor4D];
      if (attrs === undefined) throw new TypeError('The gradient of a filter needs its shape.');
      const [filterHeight, filterWidth, inChannels, outChannels] = attrs.filterShape as Shape4D;
      const [batch, height, width] = dy.shape;
      return tf.tidy(() => {
        const [top, left] = attrs.pad === 'same' ? [(filterHeight - 1) / 2, (filterWidth - 1) / 2] : [0, 0];
        const padded = tf.pad(x, [
          [0, 0],
          [top, top],
          [left, left],
          [0, 0],
        ]);
        const rows = batch * height * width;
        const dyRows = tf.reshape(dy, [rows, outChannels]);
        const places = Array.from({ length: filterHeight * filterWidth }, (_, i) => {
          const corner = [0, Math.floor(i / filterWidth), i % filterWidth, 0];
          const moved = tf.slice(padded, corner, [batch, height, width, inChannels]);
          return tf.matMul(tf.reshape(moved, [rows, inChannels]), dyRows, true);
        });
        return tf.reshape(tf.stack(places), [filterHeight, filterWidth, inChannels, outChannels]);
      });
    },
  });
}

/** Batch normalisation of stock operations, with their stock gradients. */
export function stockBatchNorm(x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D): Normalised {
  const { mean, variance } = tf.moments(x, [0, 1, 2]) as { mean: tf.Tensor1D; variance: tf.Tensor1D };
  return { y: tf.batchNorm4d(x, mean, variance, beta, gamma, EPSILON), mean, variance };
}
