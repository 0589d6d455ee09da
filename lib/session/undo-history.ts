/** A value with the states that undo and redo lead to. */
export interface UndoHistory<T> {
  /** What undo returns to, oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** What redo returns to, next one first. */
  readonly future: readonly T[];
}

/** A value with nothing to undo or redo. */
export function newHistory<T>(present: T): UndoHistory<T> {
  return { past: [], present, future: [] };
}

/** Takes a step to `present`. What was undone before can no longer be redone. */
export function recordStep<T>(steps: UndoHistory<T>, present: T): UndoHistory<T> {
  return { past: [...steps.past, steps.present], present, future: [] };
}

/** Takes back the last step, or returns the same steps where there is none. */
export function undo<T>(steps: UndoHistory<T>): UndoHistory<T> {
  if (!canUndo(steps)) return steps;
  const previous = steps.past.at(-1) as T;
  return { past: steps.past.slice(0, -1), present: previous, future: [steps.present, ...steps.future] };
}

/** Takes the last undone step again, or returns the same steps where there is none. */
export function redo<T>(steps: UndoHistory<T>): UndoHistory<T> {
  if (!canRedo(steps)) return steps;
  const [next, ...future] = steps.future;
  return { past: [...steps.past, steps.present], present: next as T, future };
}

export function canUndo(steps: UndoHistory<unknown>): boolean {
  return steps.past.length > 0;
}

export function canRedo(steps: UndoHistory<unknown>): boolean {
  return steps.future.length > 0;
}
