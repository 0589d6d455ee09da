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

/** What a network makes of a picture. */
export interface Answer {
  readonly logits: readonly number[];
  /** The mean of each channel of its last convolution over all places. */
  readonly channels: readonly number[];
}

/** A loaded network. Its tensors live until `dispose`; reading leaves none behind. */
export interface Network {
  /** The logits of each 28×28 picture: of the ten digits and, where the network has it, of being none. */
  logitsOf(pictures: readonly GrayImage[]): number[][];
  /** Those, and what its last convolution makes of each picture. */
  answersOf(pictures: readonly GrayImage[]): Answer[];
  dispose(): void;
}

/** A network that can be looked into. */
export interface InspectableNetwork extends Network {
  /** What `look` makes of its layers, and of their weights by name. */
  inside<T>(look: (layers: readonly Layer[], weights: tf.NamedTensorMap) => T): T;
}

/** A network whose last layer can be learnt further. */
export interface AdjustableNetwork extends InspectableNetwork {
  /** What comes before the last layer, of each 28×28 picture. */
  featuresOf(pictures: readonly GrayImage[]): Float32Array[];
  /** How many numbers go into the last layer, and come out of it. */
  readonly lastLayer: { readonly inputs: number; readonly outputs: number };
  /** The same with these numbers, `change[input * outputs + output]`, added to its last layer; it shares all other weights. */
  adjusted(change: Float32Array): InspectableNetwork;
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
    ...readThrough(layers, weights),
    featuresOf: (pictures) => readBatches(body, weights, pictures),
    lastLayer: { inputs, outputs },
    adjusted(change) {
      const shipped = weights[kernel]?.dataSync() as Float32Array;
      const values = shipped.map((weight, i) => weight + (change[i] as number));
      const last = tf.tensor(values, [inputs, outputs]);
      return { ...readThrough(layers, { ...weights, [kernel]: last }), dispose: () => last.dispose() };
    },
    dispose() {
      for (const tensor of Object.values(weights)) tensor.dispose();
    },
  };
}

function readThrough(layers: readonly Layer[], weights: tf.NamedTensorMap): Omit<InspectableNetwork, 'dispose'> {
  const flatten = layers.findIndex(({ kind }) => kind === 'flatten');
  return {
    inside: (look) => look(layers, weights),
    logitsOf: (pictures) => readBatches(layers, weights, pictures).map((logits) => Array.from(logits)),
    answersOf: (pictures) =>
      inBatches(pictures, (pixels) => {
        const seen = throughLayers(layers.slice(0, flatten), weights, pixels) as tf.Tensor4D;
        const logits = rowsOf(throughLayers(layers.slice(flatten), weights, seen));
        const channels = seen.shape[3];
        return rowsOf(seen).map((own, i) => ({
          logits: Array.from(logits[i] as Float32Array),
          channels: meansOf(own, channels),
        }));
      }),
  };
}

/** What comes out of the layers, of each picture. */
const readBatches = (
  layers: readonly Layer[],
  weights: tf.NamedTensorMap,
  pictures: readonly GrayImage[],
): Float32Array[] => inBatches(pictures, (pixels) => rowsOf(throughLayers(layers, weights, pixels)));

/** Reads some pictures at a time; no tensor is left behind. */
function inBatches<T>(pictures: readonly GrayImage[], read: (pixels: tf.Tensor4D) => T[]): T[] {
  const all: T[] = [];
  for (let from = 0; from < pictures.length; from += MOST_AT_ONCE) {
    const some = pictures.slice(from, from + MOST_AT_ONCE);
    tf.tidy(() => {
      all.push(...read(pixelsOf(some)));
    });
  }
  return all;
}

/** The numbers of each picture. */
function rowsOf(tensor: tf.Tensor): Float32Array[] {
  const values = tensor.dataSync() as Float32Array;
  const [count = 1] = tensor.shape;
  const size = values.length / count;
  return Array.from({ length: count }, (_, i) => values.slice(i * size, (i + 1) * size));
}

/** The mean of each channel over all places. */
function meansOf(values: Float32Array, channels: number): number[] {
  const means = new Array<number>(channels).fill(0);
  for (let i = 0; i < values.length; i++) {
    means[i % channels] = (means[i % channels] as number) + ((values[i] as number) * channels) / values.length;
  }
  return means;
}

/** Bytes become shares of ink, 0 to 1. */
function pixelsOf(pictures: readonly GrayImage[]): tf.Tensor4D {
  const pixels = new Float32Array(pictures.length * SIZE * SIZE);
  pictures.forEach(({ data }, n) => {
    for (let i = 0; i < data.length; i++) pixels[n * SIZE * SIZE + i] = (data[i] as number) / 255;
  });
  return tf.tensor4d(pixels, [pictures.length, SIZE, SIZE, 1]);
}
