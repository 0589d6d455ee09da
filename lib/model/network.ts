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

/** A network whose last layer can be learnt further. */
export interface AdjustableNetwork extends Network {
  /** What comes before the last layer, of each 28×28 picture. */
  featuresOf(pictures: readonly GrayImage[]): Float32Array[];
  /** How many numbers go into the last layer, and come out of it. */
  readonly lastLayer: { readonly inputs: number; readonly outputs: number };
  /** The same with these numbers, `change[input * outputs + output]`, added to its last layer; it shares all other weights. */
  adjusted(change: Float32Array): Network;
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
export function loadNetwork({ modelJson, weights: bytes }: ModelFiles): AdjustableNetwork {
  const layers = parseLayers(modelJson);
  const manifest = parseManifest(modelJson);
  const outputs = checkShapes(layers, new Map(manifest.map(({ name, shape }) => [name, shape])));
  // A tidy takes back what a failure leaves half-made.
  const weights = tf.tidy(() => {
    const decoded = decodeWeights(manifest, bytes);
    const [logits = []] = readBatches(layers, decoded, [BLANK]);
    if (!logits.every(Number.isFinite)) throw new ModelFormatError('The network gives no finite numbers.');
    for (const tensor of Object.values(decoded)) tf.keep(tensor);
    return decoded;
  });
  const body = layers.slice(0, -1);
  const { kernel = '' } = { kernel: '', ...layers.at(-1) };
  const inputs = manifest.find(({ name }) => name === kernel)?.shape[0] ?? 0;
  return {
    logitsOf: logitsThrough(layers, weights),
    featuresOf: (pictures) => readBatches(body, weights, pictures),
    lastLayer: { inputs, outputs },
    adjusted(change) {
      const shipped = weights[kernel]?.dataSync() as Float32Array;
      const values = shipped.map((weight, i) => weight + (change[i] as number));
      const last = tf.tensor(values, [inputs, outputs]);
      return { logitsOf: logitsThrough(layers, { ...weights, [kernel]: last }), dispose: () => last.dispose() };
    },
    dispose() {
      for (const tensor of Object.values(weights)) tensor.dispose();
    },
  };
}

const logitsThrough =
  (layers: readonly Layer[], weights: tf.NamedTensorMap): Network['logitsOf'] =>
  (pictures) =>
    readBatches(layers, weights, pictures).map((logits) => Array.from(logits));

/** What comes out of the layers, of each picture. */
function readBatches(
  layers: readonly Layer[],
  weights: tf.NamedTensorMap,
  pictures: readonly GrayImage[],
): Float32Array[] {
  const all: Float32Array[] = [];
  for (let from = 0; from < pictures.length; from += MOST_AT_ONCE) {
    const some = pictures.slice(from, from + MOST_AT_ONCE);
    const output = tf.tidy(() => throughLayers(layers, weights, pixelsOf(some)));
    const values = output.dataSync() as Float32Array;
    output.dispose();
    const size = values.length / some.length;
    all.push(...some.map((_, i) => values.slice(i * size, (i + 1) * size)));
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
