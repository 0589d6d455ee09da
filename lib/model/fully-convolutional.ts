import * as tf from '@tensorflow/tfjs-core';
import { shapeBehind } from './check-shapes';
import { decodeWeights, parseManifest } from './decode-weights';
import { parseLayers } from './layers';
import { ModelFormatError } from './model-format-error';
import type { ModelFiles } from './network';
import { throughLayers } from './through-layers';

/** A network without dense layers, for pictures of any size. Its tensors live until `dispose`; reading leaves none behind. */
export interface FullyConvolutional {
  /** How many numbers it gives for each place. */
  readonly outputs: number;
  /** What it makes of numbers of [height, width, channels], place by place. */
  read(input: Float32Array, height: number, width: number): Float32Array;
  dispose(): void;
}

/** Places a side, for checking. */
const SIDE = 32;

/**
 * Makes a network of a LayersModel's files, for input of so many channels. A TensorFlow.js backend must be ready.
 * @throws ModelFormatError
 */
export function loadFullyConvolutional(
  { modelJson, weights: bytes }: ModelFiles,
  channels: number,
): FullyConvolutional {
  const layers = parseLayers(modelJson);
  const manifest = parseManifest(modelJson);
  const shapes = new Map(manifest.map(({ name, shape }) => [name, shape]));
  const [rows, columns, outputs = 0] = shapeBehind(layers, shapes, [SIDE, SIDE, channels]);
  if (rows === undefined || columns === undefined || outputs === 0) {
    throw new ModelFormatError('The network does not answer place by place.');
  }
  const weights = tf.tidy(() => {
    const decoded = decodeWeights(manifest, bytes);
    for (const tensor of Object.values(decoded)) tf.keep(tensor);
    return decoded;
  });
  return {
    outputs,
    read(input, height, width) {
      const output = tf.tidy(() => throughLayers(layers, weights, tf.tensor4d(input, [1, height, width, channels])));
      const values = output.dataSync() as Float32Array;
      output.dispose();
      return values;
    },
    dispose() {
      for (const tensor of Object.values(weights)) tensor.dispose();
    },
  };
}
