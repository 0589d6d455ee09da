import { NOT_A_DIGIT, SEVERAL_DIGITS } from '../../lib/reading/probabilities';
import type { Drawing } from '../../lib/strokes/drawing';
import { augmentDrawing } from '../augment/augment-drawing';
import { augmentPicture } from '../augment/augment-picture';
import { corruptPicture } from '../augment/corrupt-picture';
import type { Random } from '../augment/random';
import type { AugmentSettings } from '../augment/settings';
import type { LabelledImages } from '../data/load';
import { type Belief, beliefIn } from '../data/look-alikes';
import type { LabelledDrawing, WrittenDrawing } from '../data/pen-digits';
import type { SignDrawing } from '../data/signs';
import { syntheticNotDigit } from '../synthetic/not-digit';
import { numberMaker } from '../synthetic/numbers/number-maker';
import { styledDigit } from '../synthetic/styles/styled-digit';
import { pickByWriter } from './by-writer';

const PIXELS = 784;

/** What a network learns from: pictures as they are, and drawings, inked again each time. */
export interface TrainingSet {
  readonly pictures: LabelledImages;
  /** Of digits. */
  readonly drawings: readonly WrittenDrawing[];
  /** Of letters and signs that look like no digit. */
  readonly letters: readonly SignDrawing[];
  /** Of those that may look like one. */
  readonly lookAlikes: readonly SignDrawing[];
}

/** How many samples of each source an epoch shows beside every picture. */
export interface Mixture {
  /** Digits that people drew, a writer as often as the square root of how many there are by them. */
  readonly drawnDigits: number;
  /** Several such digits side by side, by one writer. */
  readonly drawnNumbers: number;
  /** Letters and signs that people drew. */
  readonly letters: number;
  readonly lookAlikes: number;
  /** Drawings of digits in rarer styles, made by code. */
  readonly styledDigits: number;
  /** Drawings that are no digits, made by code. */
  readonly notDigits: number;
  /** Pictures of digits corrupted until they are none. */
  readonly spoiltPictures: number;
}

/** Some of an epoch's samples: `write` puts 784 values 0 to 1 into `out` and gives what it is. */
export interface SampleSource {
  readonly count: number;
  write(index: number, random: Random, out: Float32Array, offset: number): Belief;
}

/** Nothing but the pictures. */
export const PICTURES_ALONE: Mixture = {
  ...{ drawnDigits: 0, drawnNumbers: 0, letters: 0, lookAlikes: 0 },
  ...{ styledDigits: 0, notDigits: 0, spoiltPictures: 0 },
};

/**
 * Everything an epoch shows, pictures first. All but those differ with each epoch's randomness. Without `augment`,
 * pictures as they are and nothing else.
 */
export function sourcesOf(
  { pictures, drawings, letters, lookAlikes }: TrainingSet,
  mixture: Mixture,
  augment?: AugmentSettings,
): SampleSource[] {
  const given = (index: number) => ({
    pixels: pictures.pixels.subarray(index * PIXELS, (index + 1) * PIXELS),
    belief: sure(pictures.labels[index] as number),
  });
  if (augment === undefined) return [asTheyAre(pictures.count, given)];
  const drawnBy = (count: number, draw: (random: Random) => BelievedDrawing, pen = augment.drawings.pen) =>
    augmentedDrawings(count, draw, { ...augment.drawings, pen });
  const [digit, letter, lookAlike] = [pickByWriter(drawings), pickByWriter(letters), pickByWriter(lookAlikes)];
  const number = numberMaker(drawings);
  return [
    augmentedPictures(pictures.count, given, augment.pictures),
    drawnBy(mixture.drawnDigits, (random) => certain(digit(random))),
    drawnBy(
      mixture.drawnNumbers,
      (random) => ({ drawing: number(random), belief: sure(SEVERAL_DIGITS) }),
      augment.drawings.numberPen,
    ),
    drawnBy(mixture.letters, (random) => certain(letter(random))),
    drawnBy(mixture.lookAlikes, (random) => {
      const { drawing, sign } = lookAlike(random);
      return { drawing, belief: beliefIn(sign) };
    }),
    drawnBy(mixture.styledDigits, (random) => certain(styledDigit(random))),
    drawnBy(mixture.notDigits, (random) => ({
      drawing: syntheticNotDigit(random, drawings),
      belief: sure(NOT_A_DIGIT),
    })),
    augmentedPictures(mixture.spoiltPictures, (_, random) => corruptPicture(pictures, random), augment.pictures),
  ];
}

const sure = (label: number): Belief => [[label, 1]];

const certain = ({ label, drawing }: LabelledDrawing): BelievedDrawing => ({ drawing, belief: sure(label) });

interface BelievedDrawing {
  readonly drawing: Drawing;
  readonly belief: Belief;
}

interface BelievedPicture {
  /** 784 of them, 0 to 255. */
  readonly pixels: Uint8Array;
  readonly belief: Belief;
}

const asTheyAre = (count: number, make: (index: number) => BelievedPicture): SampleSource => ({
  count,
  write(index, _, out, offset) {
    const { belief, pixels } = make(index);
    for (let i = 0; i < PIXELS; i++) out[offset + i] = (pixels[i] as number) / 255;
    return belief;
  },
});

const augmentedPictures = (
  count: number,
  make: (index: number, random: Random) => BelievedPicture,
  settings: AugmentSettings['pictures'],
): SampleSource => ({
  count,
  write(index, random, out, offset) {
    const { belief, pixels } = make(index, random);
    augmentPicture(pixels, settings, random, out, offset);
    return belief;
  },
});

const augmentedDrawings = (
  count: number,
  make: (random: Random) => BelievedDrawing,
  settings: AugmentSettings['drawings'],
): SampleSource => ({
  count,
  write(_, random, out, offset) {
    const { belief, drawing } = make(random);
    augmentDrawing(drawing, settings, random, out, offset);
    return belief;
  },
});
