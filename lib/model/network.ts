import * as tf from '@tensorflow/tfjs-core';
import type { GrayImage } from '../geometry/gray-image';
import { checkShapes } from './check-shapes';
import { decodeWeights, parseManifest } from './decode-weights';
import { type Layer, parseLayers } from './layers';
import { ModelFormatError } from './model-format-error';
import { throughLayers } from './through-layers';

/** The files of a model as they were fetched: model.json parsed, and its weights, one file behind the other. */
export interface ModelFiles {
  readonly modelJson: unknown;
  readonly weights: ArrayBuffer;
}

/** A loaded network. Its tensors live until `dispose`; reading leaves none behind. */
export interface Network {
  /** The logits of each 28×28 picture: of the ten digits and, where the network has it, of being none. */
  logitsOf(pictures: readonly GrayImage[]): number[][];
  dispose(): void;
}

const SIZE = 28;
/** The memory of WebAssembly grows to what the largest batch takes, 0.2 MB a picture, and never shrinks. */
const MOST_AT_ONCE = 64;
const BLANK: GrayImage = { width: SIZE, height: SIZE, data: new Uint8Array(SIZE * SIZE) };

/**
 * Makes a network of a LayersModel's files, without tfjs-layers: the page then loads half the code. A TensorFlow.js
 * backend must be ready. Reads a blank picture once, so that it is warm.
 * @throws ModelFormatError
 */
export function loadNetwork({ modelJson, weights: bytes }: ModelFiles): Network {
  const layers = parseLayers(modelJson);
  const manifest = parseManifest(modelJson);
  const outputs = checkShapes(layers, new Map(manifest.map(({ name, shape }) => [name, shape])));
  // A tidy takes back what a failure leaves half-made.
  const weights = tf.tidy(() => {
    const decoded = decodeWeights(manifest, bytes);
    const logits = readLogits(layers, decoded, [BLANK], outputs);
    if (!logits.flat().every(Number.isFinite)) throw new ModelFormatError('The network gives no finite numbers.');
    for (const tensor of Object.values(decoded)) tf.keep(tensor);
    return decoded;
  });
  return {
    logitsOf: (pictures) => readLogits(layers, weights, pictures, outputs),
    dispose() {
      for (const tensor of Object.values(weights)) tensor.dispose();
    },
  };
}

function readLogits(
  layers: readonly Layer[],
  weights: tf.NamedTensorMap,
  pictures: readonly GrayImage[],
  outputs: number,
): number[][] {
  const all: number[][] = [];
  for (let from = 0; from < pictures.length; from += MOST_AT_ONCE) {
    const some = pictures.slice(from, from + MOST_AT_ONCE);
    const logits = tf.tidy(() => throughLayers(layers, weights, pixelsOf(some)));
    const values = Array.from(logits.dataSync());
    logits.dispose();
    all.push(...some.map((_, i) => values.slice(i * outputs, (i + 1) * outputs)));
  }
  return all;
}

/** Bytes become shares of ink, 0 to 1. */
function pixelsOf(pictures: readonly GrayImage[]): tf.Tensor4D {
  const pixels = new Float32Array(pictures.length * SIZE * SIZE);
  pictures.forEach(({ data }, n) => {
    for (let i = 0; i < data.length; i++) pixels[n * SIZE * SIZE + i] = (data[i] as number) / 255;
  });
  return tf.tensor4d(pixels, [pictures.length, SIZE, SIZE, 1]);
}
