import * as tf from '@tensorflow/tfjs';
import type { GrayImage } from '../../lib/geometry/gray-image';
import type { Network } from '../../lib/model/network';
import { DIGITS } from '../../lib/reading/probabilities';
import type { LabelledImages } from '../data/load';
import { logitsAlone } from '../network/logits-alone';

const PIXELS = 784;
/** Training pictures compared at once: 10,000 of them are 31 MB. */
const CHUNK = 10_000;
/** No votes count as this many, so that they have a logarithm. */
const NO_VOTE = 1e-3;
/** The nearest one's vote weighs this much more: it decides where all disagree, and nothing else. */
const TIE = 1e-2;

/**
 * The k nearest neighbours (Cover and Hart, Nearest Neighbor Pattern Classification, 1967) by Euclidean distance of the
 * pixels, in the shape of a network: its logits are the logarithms of the votes, so that softmax at temperature 1 gives
 * their shares. Nothing is trained; all pictures are saved. A TensorFlow.js backend must be ready.
 * @throws RangeError where there are fewer than k pictures
 */
export function nearestNeighbours({ pixels, labels, count }: LabelledImages, k: number): Network {
  if (k > count) throw new RangeError(`There are no ${k} neighbours among ${count} pictures.`);
  const known = Array.from({ length: Math.ceil(count / CHUNK) }, (_, i) =>
    knownOf(pixels.subarray(i * CHUNK * PIXELS, Math.min(count, (i + 1) * CHUNK) * PIXELS)),
  );
  return {
    ...logitsAlone((pictures) => {
      if (pictures.length === 0) return [];
      const nearest = pictures.map(() => ({
        distances: new Float64Array(k).fill(Number.POSITIVE_INFINITY),
        digits: new Uint8Array(k),
      }));
      const asked = asColumns(pictures);
      known.forEach((own, chunk) => {
        const distances = distancesTo(own, asked, pictures.length);
        for (let i = 0; i < distances.length; i++) {
          const place = nearest[i % pictures.length] as (typeof nearest)[number];
          const distance = distances[i] as number;
          if (distance >= (place.distances[k - 1] as number)) continue;
          insert(place, distance, labels[chunk * CHUNK + Math.floor(i / pictures.length)] as number);
        }
      });
      return nearest.map(({ digits }) => votes(digits));
    }),
    dispose() {
      for (const tensor of known.flatMap(Object.values)) tensor.dispose();
    },
  };
}

/** Pictures as rows, values 0 to 1, and the sum of each one's squares. */
interface Known {
  readonly rows: tf.Tensor2D;
  readonly squares: tf.Tensor2D;
}

function knownOf(pixels: Uint8Array): Known {
  const count = pixels.length / PIXELS;
  const values = new Float32Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) values[i] = (pixels[i] as number) / 255;
  const rows = tf.tensor2d(values, [count, PIXELS]);
  return { rows, squares: tf.tidy(() => tf.sum(tf.square(rows), 1, true) as tf.Tensor2D) };
}

/** [784, pictures] flattened: a column a picture. */
function asColumns(pictures: readonly GrayImage[]): Float32Array {
  const columns = new Float32Array(PIXELS * pictures.length);
  pictures.forEach(({ data }, p) => {
    for (let i = 0; i < PIXELS; i++) columns[i * pictures.length + p] = (data[i] as number) / 255;
  });
  return columns;
}

/** Squared distances but for each picture's own square, which orders nothing: [known, pictures] flattened. */
function distancesTo({ rows, squares }: Known, columns: Float32Array, count: number): Float32Array {
  const distances = tf.tidy(() => tf.sub(squares, tf.mul(tf.matMul(rows, tf.tensor2d(columns, [PIXELS, count])), 2)));
  const values = distances.dataSync() as Float32Array;
  distances.dispose();
  return values;
}

function insert(
  { distances, digits }: { distances: Float64Array; digits: Uint8Array },
  distance: number,
  digit: number,
): void {
  let place = distances.length - 1;
  for (; place > 0 && (distances[place - 1] as number) > distance; place--) {
    distances[place] = distances[place - 1] as number;
    digits[place] = digits[place - 1] as number;
  }
  distances[place] = distance;
  digits[place] = digit;
}

function votes(digits: Uint8Array): number[] {
  const counts = new Array<number>(DIGITS).fill(NO_VOTE);
  digits.forEach((digit, place) => {
    counts[digit] = (counts[digit] as number) + 1 + (place === 0 ? TIE : 0);
  });
  return counts.map(Math.log);
}
