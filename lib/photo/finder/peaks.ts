import type { Box } from '../../geometry/box';
import { DIGITS } from '../../reading/probabilities';
import { DIGIT_HEAD } from './head';
import { boxAt, type FinderMap, highestPlaces, logitsAt, probabilityOf } from './places';

/** A digit or other writing that the digit finder sees. */
export interface Peak {
  /** In pixels of the picture that it looked at. */
  readonly box: Box;
  /** Of the ten digits and of other writing, each by itself. */
  readonly logits: readonly number[];
  /** The probability of the likeliest digit, 0 to 1, and of the likeliest of all. */
  readonly score: number;
  readonly signScore: number;
}

/** The places where a digit's or other writing's middle is likelier than `least`. */
export const peaksOf = (map: FinderMap, least: number): Peak[] =>
  highestPlaces(map, DIGIT_HEAD, 0, DIGIT_HEAD.classes, least).map((cell): Peak => {
    const logits = logitsAt(map, DIGIT_HEAD, cell, 0, DIGIT_HEAD.classes);
    return {
      box: boxAt(map, DIGIT_HEAD, cell),
      logits,
      score: probabilityOf(Math.max(...logits.slice(0, DIGITS))),
      signScore: probabilityOf(Math.max(...logits)),
    };
  });
