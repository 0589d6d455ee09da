import * as tf from '@tensorflow/tfjs-core';
import { blocksOf } from '../photo/detect/blocks';
import { HEAD, STRIDE } from '../photo/detect/head';
import type { FinderMap } from '../photo/detect/peaks';
import type { Plane } from '../photo/plane';
import { shapeBehind } from './check-shapes';
import { decodeWeights, parseManifest } from './decode-weights';
import { parseLayers } from './layers';
import { ModelFormatError } from './model-format-error';
import type { ModelFiles } from './network';
import { throughLayers } from './through-layers';

/** The network that finds digits in photographs. Its tensors live until `dispose`; looking leaves none behind. */
export interface Finder {
  /** What it says of a picture's local contrast, whose sides are whole strides. */
  look(contrast: Plane): FinderMap;
  dispose(): void;
}

/** A side that is a whole number of strides, for checking. */
const SIDE = 16 * STRIDE;

/** Makes the finder of a LayersModel's files. A TensorFlow.js backend must be ready. @throws ModelFormatError */
export function loadFinder({ modelJson, weights: bytes }: ModelFiles): Finder {
  const layers = parseLayers(modelJson);
  const manifest = parseManifest(modelJson);
  const shape = shapeBehind(layers, new Map(manifest.map(({ name, shape }) => [name, shape])), [
    SIDE / HEAD.block,
    SIDE / HEAD.block,
    HEAD.block ** 2,
  ]);
  if (String(shape) !== String([SIDE / STRIDE, SIDE / STRIDE, HEAD.channels])) {
    throw new ModelFormatError(`The finder gives numbers of shape [${shape}].`);
  }
  const weights = tf.tidy(() => {
    const decoded = decodeWeights(manifest, bytes);
    for (const tensor of Object.values(decoded)) tf.keep(tensor);
    return decoded;
  });
  return {
    look(contrast) {
      const { width, height } = contrast;
      const shape: [number, number, number, number] = [1, height / HEAD.block, width / HEAD.block, HEAD.block ** 2];
      const output = tf.tidy(() => throughLayers(layers, weights, tf.tensor4d(blocksOf(contrast), shape)));
      const values = output.dataSync() as Float32Array;
      output.dispose();
      return { columns: width / STRIDE, rows: height / STRIDE, data: values };
    },
    dispose() {
      for (const tensor of Object.values(weights)) tensor.dispose();
    },
  };
}
