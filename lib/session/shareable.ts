import type { DrawingReading } from '../reading/reading';
import type { CorrectedDrawing } from '../strokes/corrections';
import type { LiveReader, LiveReading } from './live-reader';

/** A drawing that is being shared, and who reads it. The newest ink may not have been read yet. */
export interface ToShare {
  readonly seen: CorrectedDrawing;
  /** Undefined where the drawing is shared without its reading. */
  readonly reader?: LiveReader<CorrectedDrawing>;
}

/** What can be shared: a drawing with what a person said of it, and its reading if there is one. */
export interface Shareable extends CorrectedDrawing {
  readonly answer: DrawingReading | undefined;
}

/** A drawing with the newest reading, if that reading covers all its ink. */
export function shareable(seen: CorrectedDrawing, live?: LiveReading<CorrectedDrawing>): Shareable {
  const isItsOwn =
    live?.kind === 'read' &&
    live.question.corrections === seen.corrections &&
    live.question.drawing.flat().length === seen.drawing.flat().length;
  return { ...seen, answer: isItsOwn ? live.answer : undefined };
}
