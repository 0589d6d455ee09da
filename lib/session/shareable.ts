import type { DrawingReading } from '../reading/reading';
import type { Drawing } from '../strokes/drawing';
import type { LiveReading } from './live-reader';

/** What can be shared: a drawing, and its reading if there is one. */
export interface Shareable {
  readonly drawing: Drawing;
  readonly answer: DrawingReading | undefined;
}

/** A drawing with the newest reading, if that reading covers all its ink. */
export function shareable(drawing: Drawing, live: LiveReading<Drawing>): Shareable {
  const isItsOwn = live.kind === 'read' && live.question.flat().length === drawing.flat().length;
  return { drawing, answer: isItsOwn ? live.answer : undefined };
}
