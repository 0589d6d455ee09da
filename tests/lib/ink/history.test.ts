import { expect, test } from 'vitest';
import type { Stroke } from '../../../lib/ink/drawing';
import { addStroke, canRedo, canUndo, clear, emptyHistory, redo, undo } from '../../../lib/ink/history';

const bar: Stroke = [
  { x: 300, y: 280, t: 0 },
  { x: 680, y: 270, t: 90 },
];
const stem: Stroke = [
  { x: 680, y: 270, t: 300 },
  { x: 460, y: 800, t: 480 },
];
const seven = addStroke(addStroke(emptyHistory, bar), stem);

test('a new sheet is bare, with nothing to undo or redo', () => {
  expect(emptyHistory.present).toEqual([]);
  expect(canUndo(emptyHistory)).toBe(false);
  expect(canRedo(emptyHistory)).toBe(false);
  expect(undo(emptyHistory)).toBe(emptyHistory);
  expect(redo(emptyHistory)).toBe(emptyHistory);
});

test('strokes stand in the order they were drawn', () => {
  expect(seven.present).toEqual([bar, stem]);
});

test('undo takes the last stroke back, and redo draws it again', () => {
  const undone = undo(seven);
  expect(undone.present).toEqual([bar]);
  expect(undo(undone).present).toEqual([]);
  expect(redo(undone)).toEqual(seven);
  expect(redo(redo(undo(undone)))).toEqual(seven);
});

test('a stroke drawn after an undo replaces what could have been redone', () => {
  const changed = addStroke(undo(seven), bar);
  expect(changed.present).toEqual([bar, bar]);
  expect(canRedo(changed)).toBe(false);
});

test('clear bares the sheet, and undo brings the whole drawing back', () => {
  const cleared = clear(seven);
  expect(cleared.present).toEqual([]);
  expect(undo(cleared).present).toEqual([bar, stem]);
  expect(redo(undo(cleared)).present).toEqual([]);
});

test('clearing a bare sheet is no step', () => {
  expect(clear(emptyHistory)).toBe(emptyHistory);
});

test('no step changes the history it came from', () => {
  const before = structuredClone(seven);
  addStroke(seven, bar);
  undo(seven);
  clear(seven);
  expect(seven).toEqual(before);
});
