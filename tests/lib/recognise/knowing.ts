import { type Box, overlapOf } from '../../../lib/geometry/box';
import type { Score } from '../../../lib/photo/segment/choose-digits';
import type { Part } from '../../../lib/photo/segment/part';

/** Outputs of the network: ten digits, and what is none. */
const OUTPUTS = 11;
/** A logit that leaves the others no chance. */
const SURE = 12;
/** What a known digit's box and a part's share at least, of what they cover together. */
const ALIKE = 0.8;

export const TEMPERATURE = 1;

/** A network that knows where the digits are: it is sure of the parts that fill their boxes, and that others are none. */
export interface Knowing {
  readonly score: Score;
  /** All parts it was asked about, in that order. */
  readonly asked: Part[];
}

export function knowing(boxes: readonly Box[], text: string): Knowing {
  const asked: Part[] = [];
  const score: Score = (parts) =>
    parts.map((part) => {
      asked.push(part);
      const at = boxes.findIndex((box) => overlapOf(box, part.box) >= ALIKE);
      return logitsOf(at < 0 ? undefined : Number(text[at]));
    });
  return { score, asked };
}

/** Logits of a sure digit, or of what is surely none. */
export const logitsOf = (digit: number | undefined): number[] =>
  Array.from({ length: OUTPUTS }, (_, i) => (i === (digit ?? OUTPUTS - 1) ? SURE : 0));

/** The digits that logits stand for. */
export const textIn = (digits: readonly { readonly logits: readonly number[] }[]): string =>
  digits.map(({ logits }) => logits.indexOf(SURE)).join('');
