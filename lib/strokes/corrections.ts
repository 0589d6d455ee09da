import type { Drawing } from './drawing';

/** What a person says of some ink. */
export interface Correction {
  /** The strokes of one digit or sign: indices in the drawing, in ascending order. */
  readonly strokes: readonly number[];
  /** The digit or sign; `undefined` where the network is to tell what these strokes are together. */
  readonly text?: string | undefined;
}

/** A drawing, and what a person says of its ink. No stroke is in two corrections. */
export interface CorrectedDrawing {
  readonly drawing: Drawing;
  readonly corrections: readonly Correction[];
  /** Somebody else drew it: what was learnt of this person's hand does not read it. */
  readonly isOthers?: boolean;
}

/** All strokes of a drawing as one digit or sign. */
export const allTogether = (drawing: Drawing): Correction => ({ strokes: drawing.map((_, i) => i) });

/** A blank sheet. */
export const NO_DRAWING: CorrectedDrawing = { drawing: [], corrections: [] };

/** A drawing as the network reads it. */
export const uncorrected = (drawing: Drawing): CorrectedDrawing => ({ drawing, corrections: [] });

/** Those corrections that a drawing of `strokeCount` strokes can have: data from elsewhere may hold anything. */
export function applicable(corrections: readonly Correction[], strokeCount: number): Correction[] {
  const taken = new Set<number>();
  return corrections.filter(({ strokes }) => {
    const isPossible =
      strokes.length > 0 &&
      new Set(strokes).size === strokes.length &&
      strokes.every((stroke) => Number.isInteger(stroke) && stroke >= 0 && stroke < strokeCount && !taken.has(stroke));
    if (isPossible) for (const stroke of strokes) taken.add(stroke);
    return isPossible;
  });
}
