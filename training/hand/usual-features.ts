import { writeFileSync } from 'node:fs';
import type { AdjustableNetwork } from '../../lib/model/network';
import { BITS, dot, MIDDLE, type UsualFeatures } from '../../lib/recognise/hand/usual-features';
import { createBitWriter } from '../../lib/strokes/link/bits';
import { seededRandom } from '../augment/random';
import { loadMnistTraining } from '../data/load';
import { inPictures } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import { seenPenDrawings, slice } from '../data/split';
import { grayImages } from '../evaluation/judge';

const FILE = 'lib/recognise/hand/usual-features-data.ts';
/** MNIST pictures beside the pen drawings: about as many. */
const MNIST_COUNT = 6000;
/** With 16 directions, validation errors after learning are as few as with 128; each takes 1.2 KB. */
const DIRECTIONS = 16;
const ITERATIONS = 60;
const SEED = 20_261_127;

/** Measures how the features of many people's digits vary, and writes it. Says what it wrote. */
export function fitUsualFeatures(network: AdjustableNetwork): string {
  const mnist = slice(loadMnistTraining(dataDirectory()), 0, MNIST_COUNT);
  const pictures = [mnist, inPictures(seenPenDrawings())].flatMap(grayImages);
  const usual = usualOf(network.featuresOf(pictures), DIRECTIONS);
  writeFileSync(FILE, sourceOf(usual));
  const { inputs } = network.lastLayer;
  return `${FILE}: ${inputs} inputs, ${DIRECTIONS} directions, of ${pictures.length} digits.`;
}

/**
 * The directions in which features vary most, by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2). About 0, not
 * their mean: a change of the last layer is felt by the features themselves.
 */
export function usualOf(features: readonly Float32Array[], count: number): UsualFeatures {
  const inputs = features[0]?.length ?? 0;
  const random = seededRandom(SEED);
  let directions: Float32Array[] = Array.from({ length: count }, () =>
    Float32Array.from({ length: inputs }, () => random.normal()),
  );
  for (let iteration = 0; iteration < ITERATIONS; iteration++) directions = orthonormal(directions.map(multiplied));
  const moments = directions.map((direction) => meanSquare(features, direction));
  const total = features.reduce((sum, one) => sum + dot(one, one), 0) / features.length;
  return { directions, moments, rest: (total - moments.reduce((sum, moment) => sum + moment, 0)) / (inputs - count) };

  function multiplied(direction: Float32Array): Float32Array {
    const product = new Float64Array(inputs);
    for (const one of features) {
      const along = dot(one, direction);
      for (let i = 0; i < inputs; i++) product[i] = (product[i] as number) + along * (one[i] as number);
    }
    return Float32Array.from(product);
  }
}

const meanSquare = (features: readonly Float32Array[], direction: Float32Array): number =>
  features.reduce((sum, one) => sum + dot(one, direction) ** 2, 0) / features.length;

/** Gram and Schmidt, one after another. */
function orthonormal(vectors: readonly Float32Array[]): Float32Array[] {
  const done: Float32Array[] = [];
  for (const vector of vectors) {
    const own = Float32Array.from(vector);
    for (const other of done) {
      const along = dot(own, other);
      for (let i = 0; i < own.length; i++) own[i] = (own[i] as number) - along * (other[i] as number);
    }
    const length = Math.sqrt(dot(own, own));
    done.push(own.map((value) => value / length));
  }
  return done;
}

function sourceOf({ directions, moments, rest }: UsualFeatures): string {
  const list = (values: readonly number[]): string => values.map((value) => Number(value.toPrecision(5))).join(', ');
  return [
    '/** What `usual-features.ts` reads. Written by `npm run fit -- --hand`. */',
    'export const USUAL_FEATURES = {',
    `  moments: [${list(moments)}],`,
    `  rest: ${list([rest])},`,
    '  directions: [',
    ...directions.map((direction) => `    '${textOf(direction)}',`),
    '  ],',
    '} as const;',
    '',
  ].join('\n');
}

function textOf(direction: Float32Array): string {
  const largest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const bits = createBitWriter();
  for (const value of direction) bits.write(MIDDLE + Math.round((value / largest) * MIDDLE), BITS);
  return bits.text();
}
