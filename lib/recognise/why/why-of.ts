import type { Calibration } from '../../reading/card';
import { DIGITS, probabilitiesOf } from '../../reading/probabilities';
import type { InkChange } from '../../strokes/change/ink-change';
import type { Why } from '../../strokes/change/why';
import { cleanDrawing } from '../../strokes/clean-drawing';
import type { Drawing } from '../../strokes/drawing';
import { pathLength } from '../../strokes/path-length';
import { likelyLines } from './likely-lines';
import { partsOf, removalsOf } from './parts';
import { type Eyes, leastTurn, picturesOf, tryWhole } from './turns';

/** The ratio of all ink that is changed, and by how much more it is tried where that turns nothing. */
const LEAST = 0.15;
const MOST = 0.3;

/**
 * Why one digit is read as it is: which ink speaks for it, and the least change found that turns it into another digit. Both
 * are found by reading the digit again without, or with, that ink. `undefined` where there is too little ink for it.
 */
export function whyOf(given: Drawing, eyes: Eyes): Why | undefined {
  const drawing = cleanDrawing(given);
  if (pathLength(drawing) === 0) return undefined;
  const [asDrawn = []] = eyes.network.logitsOf(picturesOf([drawing]));
  const digit = likeliest(asDrawn);
  const tried = tryWhole(drawing, likelyChanges(drawing, digit, LEAST), eyes);
  const before = logOdds(asDrawn, digit, eyes.card);
  return {
    text: String(digit),
    parts: partsOf(drawing).map((part, i) => ({
      ...part,
      effect: before - logOdds(tried[i]?.logits ?? asDrawn, digit, eyes.card),
    })),
    turn:
      leastTurn(drawing, digit, tried, eyes) ??
      leastTurn(drawing, digit, tryWhole(drawing, likelyChanges(drawing, digit, MOST), eyes), eyes),
  };
}

/** Without the ink around each part in turn, then with lines. */
const likelyChanges = (drawing: Drawing, digit: number, share: number): InkChange[] => [
  ...removalsOf(drawing, share),
  ...likelyLines(drawing, digit, share),
];

function likeliest(logits: readonly number[]): number {
  const digits = logits.slice(0, DIGITS);
  return digits.indexOf(Math.max(...digits));
}

/** Of a digit, against the nine others. */
function logOdds(logits: readonly number[], digit: number, { temperature }: Calibration): number {
  const probabilities = probabilitiesOf(logits.slice(0, DIGITS), temperature);
  const others = probabilities.reduce((sum, probability, i) => (i === digit ? sum : sum + probability), 0);
  return Math.log((probabilities[digit] ?? 0) / others);
}
