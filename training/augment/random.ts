/** A seeded source of numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  /** Whole and uniform in [0, limit). */
  below(limit: number): number;
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded from any number of whole numbers, so that each epoch, step and
 * shard can have a stream of its own.
 */
export function seededRandom(...seeds: readonly number[]): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (const seed of seeds) {
    a ^= seed;
    // Twelve rounds mix one seed in before the next, as the generator's author advises.
    for (let round = 0; round < 12; round++) next();
  }
  const random: Random = {
    uniform: next,
    between: (low, high) => low + (high - low) * next(),
    // Box and Muller, 1958; 1 − u is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    below: (limit) => Math.floor(next() * limit),
  };
  return random;
}

/** The whole numbers 0 to count − 1 in a random order (Fisher and Yates). */
export function shuffled(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** One of the list, each as often. @throws RangeError where the list is empty. */
export function oneOf<T>(list: readonly T[], random: Random): T {
  if (list.length === 0) throw new RangeError('There is nothing to choose from.');
  return list[random.below(list.length)] as T;
}

/** True in this ratio of cases, 0 to 1. */
export const chance = (random: Random, ratio: number): boolean => random.uniform() < ratio;
