import type { Box } from '../geometry/box';
import type { GrayImage } from '../geometry/gray-image';
import type { PhotoEdits } from './photo-edits';
import type { SignText } from './signs';

/** One digit that was read. */
export interface DigitReading {
  /** '0' to '9'. */
  readonly text: string;
  /** The calibrated probability, 0 to 1, that `text` is right. */
  readonly confidence: number;
  /** Ten calibrated probabilities, of 0 to 9, that sum to 1. */
  readonly probabilities: readonly number[];
  /** Its place in the drawing or picture. */
  readonly box: Box;
  /** Its line, counted from 0 at the top. */
  readonly line: number;
  /** The indices of its strokes in the drawing; `undefined` in a picture. */
  readonly strokes?: readonly number[];
  /** A person said what it is: `text` is theirs, and the confidence 1. The probabilities stay the network's. */
  readonly isSet?: true;
}

/** A sign that was read among digits. */
export interface SignReading extends Omit<DigitReading, 'text' | 'probabilities'> {
  readonly text: SignText;
}

/**
 * What was read, digits in reading order; `text` has `|` between lines. A blank sheet and a drawing that is no digit are
 * outcomes, not errors. For `not-a-digit`, `text` is empty, `confidence` is that of the guess, and `digits` holds the guess.
 */
export type Reading =
  | { readonly kind: 'blank'; readonly text: ''; readonly confidence: 1; readonly digits: readonly [] }
  | {
      readonly kind: 'digits';
      readonly text: string;
      readonly confidence: number;
      readonly digits: readonly DigitReading[];
      /** From left to right, line by line; left out where there are none. */
      readonly signs?: readonly SignReading[];
    }
  | {
      readonly kind: 'not-a-digit';
      readonly text: '';
      readonly confidence: number;
      readonly digits: readonly DigitReading[];
    };

/** The reading of a blank sheet. */
export const BLANK: Reading = { kind: 'blank', text: '', confidence: 1, digits: [] };

/** The digits' texts in reading order, `|` between lines. */
export function textOf(digits: readonly DigitReading[]): string {
  return digits.map(({ text, line }, i) => (i > 0 && line !== digits[i - 1]?.line ? `|${text}` : text)).join('');
}

/** A reading together with what the network saw: one 28×28 picture for each of `reading.digits`. */
export interface DrawingReading {
  readonly reading: Reading;
  readonly pictures: readonly GrayImage[];
  /** Ink beside the digits that was read neither as a digit nor as a sign. */
  readonly unread?: readonly UnreadMark[];
}

/** Ink that was not read. */
export interface UnreadMark {
  readonly box: Box;
  /** The indices of its strokes in the drawing. */
  readonly strokes: readonly number[];
}

/** What may be a digit and is likelier none. */
export interface LeftOut extends DigitReading {
  /** What the network saw. */
  readonly picture: GrayImage;
  /** It may look like a digit, but stands among letters. */
  readonly isInWord?: boolean;
}

/** The reading of a photograph. All boxes are in pixels of the turned picture, before cropping. */
export interface PhotoReading extends DrawingReading {
  /** What was not read, with the likeliest digit. */
  readonly leftOut: readonly LeftOut[];
  /** Quarter turns clockwise that the picture was read with. */
  readonly turns: PhotoEdits['turns'];
  readonly stages: PhotoStages;
}

/** The stages of reading, as pictures of the crop, at most 480 pixels a side. */
export interface PhotoStages {
  /** How much each pixel stands out from its surroundings: 0 as paper does, 255 the most. */
  readonly contrast: GrayImage;
  /** The probability that the middle of a digit is here, 0 to 255 for 0 to 1. */
  readonly heat: GrayImage;
}
