import { MEMBER_TEXTS } from '../reading/signs';
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

/** A blank sheet. */
export const NO_DRAWING: CorrectedDrawing = { drawing: [], corrections: [] };

/** A drawing as the network reads it. */
export const uncorrected = (drawing: Drawing): CorrectedDrawing => ({ drawing, corrections: [] });

/** With one more correction. Earlier ones of the same strokes are forgotten. */
export function withCorrection(content: CorrectedDrawing, next: Correction): CorrectedDrawing {
  const { drawing, corrections } = content;
  const isOfOthers = ({ strokes }: Correction) => !strokes.some((stroke) => next.strokes.includes(stroke));
  const [same] = corrections.filter((one) => !isOfOthers(one));
  if (same?.text === next.text && same?.strokes.join() === next.strokes.join()) return content;
  return { drawing, corrections: [...corrections.filter(isOfOthers), next] };
}

/** Without these strokes. What was said of others is kept. */
export function withoutStrokes({ drawing, corrections }: CorrectedDrawing, gone: readonly number[]): CorrectedDrawing {
  const kept = drawing.map((_, i) => i).filter((i) => !gone.includes(i));
  const own = corrections.filter(({ strokes }) => strokes.every((stroke) => kept.includes(stroke)));
  return {
    drawing: drawing.filter((_, i) => kept.includes(i)),
    corrections: own.map(({ strokes, text }) => ({ strokes: strokes.map((stroke) => kept.indexOf(stroke)), text })),
  };
}

/** The corrections in a file's field `corrections`, which may hold anything: what is none is left out. */
export function correctionsIn(value: unknown, strokeCount: number): Correction[] {
  if (!Array.isArray(value)) return [];
  const own = value.flatMap((entry: unknown): Correction[] => {
    const { strokes, text } = { ...(entry as Partial<Record<keyof Correction, unknown>> | null) };
    if (!Array.isArray(strokes) || (text !== undefined && !MEMBER_TEXTS.some((one) => one === text))) return [];
    return [{ strokes, ...(text !== undefined && { text: text as string }) }];
  });
  return applicable(own, strokeCount);
}

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
