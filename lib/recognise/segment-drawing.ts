import type { ModelCard } from '../reading/card';
import type { Place } from '../reading/number-reading';
import { SIGNS } from '../reading/signs';
import type { Correction } from '../strokes/corrections';
import { type Drawing, MOST_STROKES } from '../strokes/drawing';
import { type Candidate, candidatesOf } from '../strokes/segment/candidates';
import { type NumberEvidence, numberEvidence } from '../strokes/segment/is-number';
import { type InkLayout, layoutOf } from '../strokes/segment/layout';
import type { ScoredCandidate, SeenGroup } from '../strokes/segment/segmentation';
import type { SeeGroups, SeenInk } from './group-memory';

/** Ink that may be a digit or a sign. What a person says of it holds. */
export interface Member extends ScoredCandidate, SeenInk, Pick<Place, 'isDigit' | 'text'> {}

/** Chooses the likeliest candidates that cover all ink once: with signs among them, or as digits alone. */
export type Choose = (layout: InkLayout, members: readonly Member[], temperature: number) => Member[];

/** A drawing cut into pieces. */
export interface Segmented {
  readonly candidates: readonly Member[];
  /** `undefined` where no candidate is a digit. */
  readonly evidence: NumberEvidence | undefined;
}

/** A drawing with more candidates is not read as a number. A full sheet of digits has this many: 50 to 100 ms of work. */
const MOST_CANDIDATES = 200;

/**
 * The drawing cut into several candidates, and what speaks for a number; `undefined` where it cannot be cut. The strokes of
 * each correction are one candidate.
 */
export function segment(
  drawing: Drawing,
  see: SeeGroups,
  card: ModelCard,
  corrections: readonly Correction[],
  choose: Choose,
): Segmented | undefined {
  // More than a sheet holds is no number, and grouping it takes time.
  if (drawing.length > MOST_STROKES) return undefined;
  const layout = layoutOf(
    drawing,
    corrections.map(({ strokes }) => strokes),
  );
  const candidates = candidatesOf(layout);
  const isCorrected = corrections.length > 0;
  if ((candidates.length === 1 && !isCorrected) || candidates.length > MOST_CANDIDATES) return undefined;
  const seen = see(candidates.map(({ strokes }) => strokes));
  const members = candidates.map((candidate, i): Member => {
    const mark = { ...candidate, ...(seen[i] as SeenInk) };
    return { ...mark, ...saidOf(mark, corrections) };
  });
  const chosen = choose(layout, members, card.temperature);
  if (chosen.length === 1 && !isCorrected) return undefined;
  return { candidates: chosen, evidence: numberEvidence(layout, chosen, seeWhole(drawing, see).logits, card) };
}

/** What a person says of this ink; `undefined` where they say nothing. */
function saidOf(
  { strokes }: Candidate,
  corrections: readonly Correction[],
): Pick<Member, 'sign' | 'isSpeck' | 'isDigit' | 'text'> | undefined {
  const own = corrections.find((one) => [...one.strokes].sort((a, b) => a - b).join() === strokes.join());
  if (!own) return undefined;
  const { text } = own;
  const sign = SIGNS.find((one) => one === text);
  return sign
    ? { sign: { text: sign, probability: 1, odds: Number.POSITIVE_INFINITY, isSet: true }, isSpeck: false }
    : { isSpeck: false, isDigit: true, text };
}

/** What the network makes of all ink together. */
export function seeWhole(drawing: Drawing, see: SeeGroups): SeenGroup {
  return see([drawing.map((_, i) => i)])[0] as SeenGroup;
}
