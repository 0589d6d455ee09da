import type { CorrectedDrawing } from '../../strokes/corrections';
import { drawingOf } from '../files/saved-drawings';

/** A drawing with what another tab added to it, as that is saved. Its own strokes stay the same, so that it stays one drawing. */
export function goneOnWith({ drawing }: CorrectedDrawing, newer: string): CorrectedDrawing {
  const { drawing: all, corrections } = drawingOf(newer);
  return { drawing: [...drawing, ...all.slice(drawing.length)], corrections };
}
