import type { CorrectedDrawing, Correction } from './corrections';

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
