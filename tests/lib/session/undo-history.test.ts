import { expect, test } from 'vitest';
import { canRedo, canUndo, newHistory, recordStep, redo, undo } from '../../../lib/session/undo-history';

const three = [1, 2, 3].reduce(recordStep, newHistory(0));

test('every step can be undone, back to the first value', () => {
  let steps = three;
  const seen = [];
  while (canUndo(steps)) {
    steps = undo(steps);
    seen.push(steps.present);
  }
  expect(seen).toEqual([2, 1, 0]);
});

test('what was undone comes again in the same order', () => {
  let steps = undo(undo(undo(three)));
  const seen = [];
  while (canRedo(steps)) {
    steps = redo(steps);
    seen.push(steps.present);
  }
  expect(seen).toEqual([1, 2, 3]);
  expect(steps).toEqual(three);
});

test('a new step forgets what was undone', () => {
  const steps = recordStep(undo(three), 9);
  expect(canRedo(steps)).toBe(false);
  expect(undo(steps).present).toBe(2);
});

test('where there is no step, nothing changes', () => {
  const first = newHistory('a');
  expect(undo(first)).toBe(first);
  expect(redo(three)).toBe(three);
});

test('steps that are nothing at all are steps, too', () => {
  const steps = recordStep(newHistory<string | undefined>('a'), undefined);
  expect(redo(undo(steps))).toEqual(steps);
});
