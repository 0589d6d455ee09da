import { NOT_A_DIGIT } from '../../lib/reading/probabilities';
import { augmentDrawing } from '../augment/augment-drawing';
import { augmentPicture } from '../augment/augment-picture';
import { corruptPicture } from '../augment/corrupt-picture';
import type { Random } from '../augment/random';
import type { AugmentSettings } from '../augment/settings';
import type { LabelledImages } from '../data/load';
import type { PenDrawing } from '../data/pen-digits';
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
  /** Pictures of digits spoilt until they are none. */
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
 * Everything an epoch shows, pictures first. Made samples differ with each epoch's randomness. Without `augment`, pictures
 * as they are and nothing else.
 */
export function sourcesOf(
  { pictures, drawings }: TrainingSet,
  mixture: Mixture,
  augment?: AugmentSettings,
): SampleSource[] {
  const pixelsOf = (index: number) => pictures.pixels.subarray(index * PIXELS, (index + 1) * PIXELS);
  if (augment === undefined) {
    const write: SampleSource['write'] = (index, _, out, offset) => {
      const pixels = pixelsOf(index);
      for (let i = 0; i < PIXELS; i++) out[offset + i] = (pixels[i] as number) / 255;
      return pictures.labels[index] as number;
    };
    return [{ count: pictures.count, write }];
  }
  return [
    {
      count: pictures.count,
      write(index, random, out, offset) {
        augmentPicture(pixelsOf(index), augment.pictures, random, out, offset);
        return pictures.labels[index] as number;
      },
    },
    {
      count: drawings.length * mixture.drawingRepeats,
      write(index, random, out, offset) {
        const { drawing, label } = drawings[index % drawings.length] as PenDrawing;
        augmentDrawing(drawing, augment.drawings, random, out, offset);
        return label;
      },
    },
    {
      count: mixture.styledDigits,
      write(_, random, out, offset) {
        const { drawing, label } = styledDigit(random);
        augmentDrawing(drawing, augment.drawings, random, out, offset);
        return label;
      },
    },
    {
      count: mixture.notDigits,
      write(_, random, out, offset) {
        augmentDrawing(syntheticNotDigit(random, drawings), augment.drawings, random, out, offset);
        return NOT_A_DIGIT;
      },
    },
    {
      count: mixture.spoiltPictures,
      write(_, random, out, offset) {
        augmentPicture(corruptPicture(pictures, random), augment.pictures, random, out, offset);
        return NOT_A_DIGIT;
      },
    },
  ];
}
