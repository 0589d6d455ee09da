import { type Random, seededRandom, shuffled } from '../augment/random';
import type { AugmentSettings } from '../augment/settings';
import type { Belief } from '../data/look-alikes';
import type { Batch } from '../network/gradient';
import type { Mixture, SampleSource } from './sources';

const PIXELS = 784;

export interface SampleSettings {
  readonly seed: number;
  /** Pictures and drawings as they are if left out. */
  readonly augment?: AugmentSettings;
  readonly mixture: Mixture;
  /** Belief spread evenly over all classes (Szegedy et al., Rethinking the Inception Architecture, 2016). */
  readonly labelSmoothing: number;
}

/** How many samples one epoch shows. */
export function epochSize(sources: readonly SampleSource[]): number {
  return sources.reduce((sum, { count }) => sum + count, 0);
}

/** The order of an epoch's samples: the same for the same seed and epoch, on every thread. */
export function epochOrder(sources: readonly SampleSource[], seed: number, epoch: number): Uint32Array {
  return shuffled(epochSize(sources), seededRandom(seed, epoch, 1));
}

/**
 * Samples number `from` to `from + size` of an epoch's `order`, each made from its own seeded stream, so that a batch
 * does not depend on how the work is shared out. Targets are over `classes` classes.
 */
export function makeBatch(
  sources: readonly SampleSource[],
  { seed, augment, labelSmoothing }: Omit<SampleSettings, 'mixture'>,
  classes: number,
  order: Uint32Array,
  epoch: number,
  from: number,
  size: number,
): Batch {
  const pictures = new Float32Array(size * PIXELS);
  const targets = new Float32Array(size * classes).fill(labelSmoothing / classes);
  for (let i = 0; i < size; i++) {
    const random = seededRandom(seed, epoch, 2, from + i);
    const belief = writeSample(sources, order[from + i] as number, random, pictures, i * PIXELS);
    if (augment && random.uniform() < augment.faded) fade(pictures, i * PIXELS, random.between(augment.palest, 1));
    for (const [label, ratio] of belief) {
      targets[i * classes + label] = (targets[i * classes + label] as number) + ratio * (1 - labelSmoothing);
    }
  }
  return { pictures, targets, size };
}

function writeSample(
  sources: readonly SampleSource[],
  sample: number,
  random: Random,
  out: Float32Array,
  offset: number,
): Belief {
  let index = sample;
  for (const source of sources) {
    if (index < source.count) return source.write(index, random, out, offset);
    index -= source.count;
  }
  throw new RangeError(`An epoch has no sample number ${sample}.`);
}

function fade(pictures: Float32Array, offset: number, strength: number): void {
  for (let i = offset; i < offset + PIXELS; i++) pictures[i] = (pictures[i] as number) * strength;
}
