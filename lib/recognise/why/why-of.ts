import { log } from '../../geometry/exp';
import type { Calibration } from '../../reading/card';
import { DIGITS, probabilitiesOf } from '../../reading/probabilities';
import type { InkChange } from '../../strokes/change/ink-change';
import type { Why } from '../../strokes/change/why';
import { cleanDrawing } from '../../strokes/clean-drawing';
import type { Drawing } from '../../strokes/drawing';
import { pathLength } from '../../strokes/path-length';
import { likelyLines } from './likely-lines';
import { partsOf, removalOf } from './parts';
import { picturesOf, type Readers, smallestTurn, type Tried, tryWhole } from './turns';

/** The ratio of all ink that is changed, and by how much more it is tried where that turns nothing. */
export const SHARE = 0.15;
const LARGER = 0.3;

/**
 * Why one digit is read as it is: which ink speaks for it, and the smallest change found that turns it into another digit.
 * Both are found by reading the digit again without, or with, that ink. `undefined` where there is too little ink for it.
 */
export function whyOf(given: Drawing, readers: Readers): Why | undefined {
  const drawing = cleanDrawing(given);
  if (pathLength(drawing) === 0) return undefined;
  const [asDrawn = []] = readers.network.logitsOf(picturesOf([drawing]));
  const digit = likeliest(asDrawn);
  const parts = partsOf(drawing);
  const removals = parts.map((part) => removalOf(drawing, part, SHARE));
  const tried = tryWhole(drawing, [...different(removals), ...likelyLines(drawing, digit, SHARE)], readers);
  const before = logOdds(asDrawn, digit, readers.card);
  const without = (removal: InkChange) => tried.find(({ change }) => areSame(change, removal))?.logits ?? asDrawn;
  return {
    digit: String(digit),
    parts: parts.map((part, i) => ({
      ...part,
      effect: before - logOdds(without(removals[i] as InkChange), digit, readers.card),
    })),
    turn: smallestTurn(drawing, digit, tried, readers) ?? smallestTurn(drawing, digit, triedLarger(), readers),
  };

  function triedLarger(): Tried[] {
    const larger = different(parts.map((part) => removalOf(drawing, part, LARGER)));
    return tryWhole(drawing, [...larger, ...likelyLines(drawing, digit, LARGER)], readers);
  }
}

/** Neighbouring parts at a stroke's end have the same ink around them. */
const different = (changes: readonly InkChange[]): InkChange[] =>
  changes.filter((one, i) => changes.findIndex((other) => areSame(one, other)) === i);

const areSame = (one: InkChange, other: InkChange): boolean => JSON.stringify(one) === JSON.stringify(other);

function likeliest(logits: readonly number[]): number {
  const digits = logits.slice(0, DIGITS);
  return digits.indexOf(Math.max(...digits));
}

/** Of a digit, against the nine others. */
function logOdds(logits: readonly number[], digit: number, { temperature }: Calibration): number {
  const probabilities = probabilitiesOf(logits.slice(0, DIGITS), temperature);
  const others = probabilities.reduce((sum, probability, i) => (i === digit ? sum : sum + probability), 0);
  return log((probabilities[digit] ?? 0) / others);
}
