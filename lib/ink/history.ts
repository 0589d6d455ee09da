import type { Drawing, Stroke } from './drawing';

/** A drawing with the way back and the way forward. Drawings share their strokes, so a step costs a list of references. */
export interface History {
  /** What undo returns to, oldest first. */
  readonly past: readonly Drawing[];
  readonly present: Drawing;
  /** What redo returns to, next one first. */
  readonly future: readonly Drawing[];
}

/** A bare sheet with nothing to undo or redo. */
export const emptyHistory: History = { past: [], present: [], future: [] };

/** Puts a stroke on the sheet. What was undone before it can no longer be redone. */
export function addStroke(history: History, stroke: Stroke): History {
  return advance(history, [...history.present, stroke]);
}

/** Takes every stroke off the sheet; undo brings them back. A bare sheet stays as it is. */
export function clear(history: History): History {
  return history.present.length === 0 ? history : advance(history, []);
}

/** Takes back the last step, or returns the same history where there is none. */
export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

/** Takes the last undone step again, or returns the same history where there is none. */
export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}

export function canUndo(history: History): boolean {
  return history.past.length > 0;
}

export function canRedo(history: History): boolean {
  return history.future.length > 0;
}

function advance(history: History, present: Drawing): History {
  return { past: [...history.past, history.present], present, future: [] };
}
