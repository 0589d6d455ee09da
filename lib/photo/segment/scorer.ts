import type { GrayImage } from '../../geometry/gray-image';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import { digitPicture } from '../normalise/digit-picture';
import { MOST, PatternError, PIXELS_AN_ANSWER } from '../pattern-error';
import type { Plane } from '../plane';
import type { Score } from './choose-digits';
import type { Part } from './part';

/** What a network makes of 28×28 pictures: the logits of each. */
export type Look = (pictures: readonly GrayImage[]) => readonly (readonly number[])[];

/** The network's answers about parts of the ink, and the pictures it saw. Each part is asked about once. */
export interface Scorer {
  readonly score: Score;
  pictureOf(part: Part): GrayImage;
}

/** `score` throws a PatternError once more is asked than a page of digits would. */
export function createScorer(ink: Plane, look: Look): Scorer {
  const seen = new Map<Part, { readonly picture: GrayImage; readonly logits: readonly number[] }>();
  let asked = 0;
  const see = (parts: readonly Part[]): void => {
    for (const { box } of parts) asked += PIXELS_AN_ANSWER + box.width * box.height;
    if (asked > MOST.asked) throw new PatternError('What may be digits in it is more than a page holds.');
    const pictures = parts.map((part) => digitPicture(ink, part, DIGIT_FRAME));
    const logits = parts.length === 0 ? [] : look(pictures);
    for (const [i, part] of parts.entries()) {
      seen.set(part, { picture: pictures[i] as GrayImage, logits: logits[i] as readonly number[] });
    }
  };
  const of = (part: Part) => seen.get(part) as { readonly picture: GrayImage; readonly logits: readonly number[] };
  return {
    score(parts) {
      see(parts.filter((part) => !seen.has(part)));
      return parts.map((part) => of(part).logits);
    },
    pictureOf: (part) => of(part).picture,
  };
}
