import * as tf from '@tensorflow/tfjs';

/**
 * The gradient of a product of two matrices without the backend's transposed products, which are ten times as slow as its
 * plain one (XNNPACK). Of what must be transposed it takes the smaller: weights are large, a batch's numbers few.
 */
export const matMulGradient: tf.GradConfig = {
  kernelName: 'BatchMatMul',
  inputsToSave: ['a', 'b'],
  gradFunc: (dy, saved, attrs) => {
    const [a, b] = saved as [tf.Tensor2D, tf.Tensor2D];
    const { transposeA, transposeB } = attrs as unknown as { transposeA: boolean; transposeB: boolean };
    if (transposeA || transposeB || a.rank !== 2 || b.rank !== 2) {
      throw new RangeError('The fast gradient is for two matrices that are not transposed.');
    }
    const slope = dy as tf.Tensor2D;
    return {
      // dy bᵀ = (b dyᵀ)ᵀ
      a: () => tf.transpose(tf.matMul(b, tf.transpose(slope))),
      b: () => tf.matMul(tf.transpose(a), slope),
    };
  },
};
