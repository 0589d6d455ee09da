import { augmentDrawing } from '../augment/augment-drawing';
import { augmentPicture } from '../augment/augment-picture';
import type { AugmentSettings } from '../augment/settings';
import type { LabelledImages } from '../data/load';
import type { PenDrawing } from '../data/pen-digits';
import type { Batch } from '../network/gradient';
import { type Random, seededRandom, shuffled } from '../random';

const PIXELS = 784;
const CLASSES = 10;

/** What a network learns from: pictures as they are, and drawings, inked anew each time. */
export interface TrainingSet {
  readonly pictures: LabelledImages;
  readonly drawings: readonly PenDrawing[];
  /** How often an epoch shows each drawing: there are far fewer of them than pictures. */
  readonly drawingRepeats: number;
}

export interface SampleSettings {
  readonly seed: number;
  readonly augment: AugmentSettings;
  /** Belief spread evenly over all digits (Szegedy et al., Rethinking the Inception Architecture, 2016). */
  readonly labelSmoothing: number;
}

/** How many samples one epoch shows. */
export function epochSize({ pictures, drawings, drawingRepeats }: TrainingSet): number {
  return pictures.count + drawings.length * drawingRepeats;
}

/** The order of an epoch's samples: the same for the same seed and epoch, on every thread. */
export function epochOrder(set: TrainingSet, seed: number, epoch: number): Uint32Array {
  return shuffled(epochSize(set), seededRandom(seed, epoch, 1));
}

/**
 * Samples number `from` to `from + size` of an epoch's `order`, each augmented from its own seeded stream, so that a
 * batch does not depend on how the work is shared out.
 */
export function makeBatch(
  set: TrainingSet,
  { seed, augment, labelSmoothing }: SampleSettings,
  order: Uint32Array,
  epoch: number,
  from: number,
  size: number,
): Batch {
  const pictures = new Float32Array(size * PIXELS);
  const targets = new Float32Array(size * CLASSES).fill(labelSmoothing / CLASSES);
  for (let i = 0; i < size; i++) {
    const random = seededRandom(seed, epoch, 2, from + i);
    const label = writeSample(set, augment, order[from + i] as number, random, pictures, i * PIXELS);
    targets[i * CLASSES + label] = (targets[i * CLASSES + label] as number) + 1 - labelSmoothing;
  }
  return { pictures, targets, size };
}

function writeSample(
  { pictures, drawings }: TrainingSet,
  augment: AugmentSettings,
  sample: number,
  random: Random,
  out: Float32Array,
  offset: number,
): number {
  if (sample < pictures.count) {
    const pixels = pictures.pixels.subarray(sample * PIXELS, (sample + 1) * PIXELS);
    augmentPicture(pixels, augment.pictures, random, out, offset);
    return pictures.labels[sample] as number;
  }
  const { drawing, label } = drawings[(sample - pictures.count) % drawings.length] as PenDrawing;
  augmentDrawing(drawing, augment.drawings, random, out, offset);
  return label;
}
