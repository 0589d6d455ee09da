import type { Reading } from '../../lib/reading/reading';

/** What a stroke after the first costs: whoever needs many strokes hides the digit rather than write it. */
export const STROKE_COSTS = 10;

/** What came of an attempt at a digit. */
export type Attempt =
  /** Nothing is drawn, or it is several digits. */
  | { readonly kind: 'none' | 'several' }
  /** The network reads what was asked for, or refuses to read. */
  | { readonly kind: 'read' | 'refused'; readonly sureness: number }
  /** The network reads another digit. */
  | { readonly kind: 'fooled'; readonly as: string; readonly sureness: number; readonly points: number };

/**
 * Judges a drawing of a digit, `0` to `9`, of so many strokes. Points are the percents that the network is sure of a wrong
 * digit, less 10 for each stroke after the first, and at least 1.
 */
export function attemptOf(reading: Reading, wanted: string, strokes: number): Attempt {
  const [digit, second] = reading.digits;
  if (!digit) return { kind: 'none' };
  if (second) return { kind: 'several' };
  const sureness = digit.confidence;
  if (reading.kind === 'not-a-digit') return { kind: 'refused', sureness };
  if (digit.text === wanted) return { kind: 'read', sureness };
  const points = Math.max(1, Math.round(100 * sureness) - STROKE_COSTS * (strokes - 1));
  return { kind: 'fooled', as: digit.text, sureness, points };
}
