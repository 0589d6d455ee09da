import { NOT_A_DIGIT } from '../../lib/reading/probabilities';
import { augmentDrawing } from '../augment/augment-drawing';
import { augmentPicture } from '../augment/augment-picture';
import { corruptPicture } from '../augment/corrupt-picture';
import type { Random } from '../augment/random';
import type { AugmentSettings } from '../augment/settings';
import type { LabelledImages } from '../data/load';
import type { LabelledDrawing, PenDrawing } from '../data/pen-digits';
import { syntheticNotDigit } from '../synthetic/not-digit';
import { styledDigit } from '../synthetic/styled-digit';

const PIXELS = 784;

/** What a network learns from: pictures as they are, and drawings, inked again each time. */
export interface TrainingSet {
  readonly pictures: LabelledImages;
  readonly drawings: readonly PenDrawing[];
}

/** How much of each source an epoch shows. */
export interface Mixture {
  /** How often an epoch shows each drawing: there are far fewer of them than pictures. */
  readonly drawingRepeats: number;
  /** Drawings of digits in rarer styles, made by code. */
  readonly styledDigits: number;
  /** Drawings that are no digits, made by code. */
  readonly notDigits: number;
  /** Pictures of digits corrupted until they are none. */
  readonly spoiltPictures: number;
}

/** Some of an epoch's samples: `write` puts 784 values 0 to 1 into `out` and gives the sample's class. */
export interface SampleSource {
  readonly count: number;
  write(index: number, random: Random, out: Float32Array, offset: number): number;
}

/** Nothing but the pictures. */
export const PICTURES_ALONE: Mixture = { drawingRepeats: 0, styledDigits: 0, notDigits: 0, spoiltPictures: 0 };

/**
 * Everything an epoch shows, pictures first. Synthetic samples differ with each epoch's randomness. Without `augment`,
 * pictures as they are and nothing else.
 */
export function sourcesOf(
  { pictures, drawings }: TrainingSet,
  mixture: Mixture,
  augment?: AugmentSettings,
): SampleSource[] {
  const given = (index: number) => ({
    pixels: pictures.pixels.subarray(index * PIXELS, (index + 1) * PIXELS),
    label: pictures.labels[index] as number,
  });
  if (augment === undefined) return [asTheyAre(pictures.count, given)];
  const corrupted = (_: number, random: Random) => ({ label: NOT_A_DIGIT, pixels: corruptPicture(pictures, random) });
  const drawn = (index: number) => drawings[index % drawings.length] as PenDrawing;
  const styled = (_: number, random: Random) => styledDigit(random);
  const notDigit = (_: number, random: Random) => ({
    label: NOT_A_DIGIT,
    drawing: syntheticNotDigit(random, drawings),
  });
  return [
    augmentedPictures(pictures.count, given, augment.pictures),
    augmentedDrawings(drawings.length * mixture.drawingRepeats, drawn, augment.drawings),
    augmentedDrawings(mixture.styledDigits, styled, augment.drawings),
    augmentedDrawings(mixture.notDigits, notDigit, augment.drawings),
    augmentedPictures(mixture.spoiltPictures, corrupted, augment.pictures),
  ];
}

interface LabelledPicture {
  readonly label: number;
  /** 784 of them, 0 to 255. */
  readonly pixels: Uint8Array;
}

const asTheyAre = (count: number, make: (index: number) => LabelledPicture): SampleSource => ({
  count,
  write(index, _, out, offset) {
    const { label, pixels } = make(index);
    for (let i = 0; i < PIXELS; i++) out[offset + i] = (pixels[i] as number) / 255;
    return label;
  },
});

const augmentedPictures = (
  count: number,
  make: (index: number, random: Random) => LabelledPicture,
  settings: AugmentSettings['pictures'],
): SampleSource => ({
  count,
  write(index, random, out, offset) {
    const { label, pixels } = make(index, random);
    augmentPicture(pixels, settings, random, out, offset);
    return label;
  },
});

const augmentedDrawings = (
  count: number,
  make: (index: number, random: Random) => LabelledDrawing,
  settings: AugmentSettings['drawings'],
): SampleSource => ({
  count,
  write(index, random, out, offset) {
    const { label, drawing } = make(index, random);
    augmentDrawing(drawing, settings, random, out, offset);
    return label;
  },
});
