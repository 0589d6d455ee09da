import { createBitReader } from '../../strokes/link/bits';
import { USUAL_FEATURES } from './usual-features-data';

/** How the features of many people's digits vary, those before digit-net's last layer. */
export interface UsualFeatures {
  /** Unit vectors along which they vary most, and their mean square along each. */
  readonly directions: readonly Float32Array[];
  readonly moments: readonly number[];
  /** Their mean square along any other direction. */
  readonly rest: number;
}

/** The directions as stored: whole numbers of this many bits, counted from the middle. */
export const BITS = 6;
export const MIDDLE = 2 ** (BITS - 1) - 1;

/** Ratio of the mean over all directions, added to each: what never varied in the people measured may vary in others. */
const FLOOR = 0.1;

/** As it ships. */
export function usualFeatures(): UsualFeatures {
  const { directions, moments, rest } = USUAL_FEATURES;
  return { directions: directions.map(unitVector), moments, rest };
}

function unitVector(text: string): Float32Array {
  const bits = createBitReader(text);
  const values: number[] = [];
  while (!bits.isAtEnd()) values.push(bits.read(BITS) - MIDDLE);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return Float32Array.from(values, (value) => value / length);
}

/**
 * What makes features comparable: divided by their usual mean square along each direction, so that a change along an unusual one
 * costs least. Scaled so that usual features, multiplied by their weighed selves, give 1 on average.
 */
export function weighing({ directions, moments, rest }: UsualFeatures): (features: Float32Array) => Float32Array {
  const inputs = directions[0]?.length ?? 0;
  const total = sum(moments) + rest * (inputs - directions.length);
  const floor = rest + (FLOOR * total) / inputs;
  const damped = moments.map((moment) => 1 - floor / (moment + floor));
  const expected = (total - sum(moments.map((moment, i) => moment * (damped[i] as number)))) / floor;
  const scale = 1 / (floor * expected);
  return (features) => {
    const weighed = Float32Array.from(features);
    directions.forEach((direction, n) => {
      const along = (damped[n] as number) * dot(direction, features);
      for (let i = 0; i < inputs; i++) weighed[i] = (weighed[i] as number) - along * (direction[i] as number);
    });
    return weighed.map((value) => value * scale);
  };
}

export function dot(a: Float32Array, b: Float32Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
