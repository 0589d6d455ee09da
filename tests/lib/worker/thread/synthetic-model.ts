import type { ModelFiles } from '../../../../lib/model/network';
import { normals } from '../../../training/backends';

interface LayerOf {
  readonly class_name: 'Conv2D' | 'Flatten' | 'Dense';
  readonly config: Readonly<Record<string, unknown>> & { readonly name: string };
  /** Of its kernel; the bias follows from it. */
  readonly shape?: readonly number[];
}

/** A network of these layers, as a LayersModel with 32-bit floats: normal numbers, other ones for each seed. */
export function madeModel(layers: readonly LayerOf[], seed = 1): ModelFiles {
  const entries = layers.flatMap(({ config, shape }) =>
    shape
      ? [
          { name: `${config.name}/kernel`, shape, dtype: 'float32' },
          { name: `${config.name}/bias`, shape: shape.slice(-1), dtype: 'float32' },
        ]
      : [],
  );
  const weights = entries.map(({ shape }, i) => normals(shape, seed + i));
  return {
    modelJson: {
      modelTopology: {
        class_name: 'Sequential',
        config: { layers: layers.map(({ class_name, config }) => ({ class_name, config })) },
      },
      weightsManifest: [{ paths: ['weights.bin'], weights: entries }],
    },
    weights: Uint8Array.from(Buffer.concat(weights.map((values) => Buffer.from(values.buffer)))).buffer,
  };
}

const flatten: LayerOf = { class_name: 'Flatten', config: { name: 'flatten' } };

const dense = (inputs: number): LayerOf => ({
  class_name: 'Dense',
  config: { name: 'dense', activation: 'softmax' },
  shape: [inputs, 10],
});

/** One dense layer over the pixels. */
export const softmaxRegression = (seed = 1): ModelFiles => madeModel([flatten, dense(28 * 28)], seed);

/** Three dense layers: 784 → 12 → 8 → 10. */
export function perceptron(activation: 'relu' | 'linear'): ModelFiles {
  const hidden = (name: string, shape: readonly number[]): LayerOf => ({
    class_name: 'Dense',
    config: { name, activation },
    shape,
  });
  return madeModel([flatten, hidden('one', [28 * 28, 12]), hidden('two', [12, 8]), dense(8)]);
}

/** A convolution of 4 filters, with kernels of this side, and a dense layer. */
export function convolutional(side: number, padding: 'same' | 'valid', activation: 'relu' | 'linear'): ModelFiles {
  const conv: LayerOf = {
    class_name: 'Conv2D',
    config: { name: 'conv', padding, activation },
    shape: [side, side, 1, 4],
  };
  const left = padding === 'same' ? 28 : 29 - side;
  return madeModel([conv, flatten, dense(left * left * 4)]);
}
