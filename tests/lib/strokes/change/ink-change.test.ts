import { expect, test } from 'vitest';
import { changed, changedLength, type InkChange, tipOf } from '../../../../lib/strokes/change/ink-change';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { pathLength } from '../../../../lib/strokes/path-length';

const drawing: Drawing = [
  [
    { x: 0, y: 0, t: 0 },
    { x: 10, y: 0, t: 100 },
  ],
];
const fromTheEnd: InkChange = { kind: 'removed', stroke: 0, from: 10, to: 6 };
const line: InkChange = { kind: 'added', from: { x: 0, y: 5, t: 100 }, to: { x: 0, y: 9, t: 100 } };

test('none of a change is the drawing itself', () => {
  expect(changed(drawing, fromTheEnd, 0)).toBe(drawing);
  expect(changed(drawing, line, 0)).toBe(drawing);
});

test('what is taken from a stroke’s end goes from there, the more of it the larger the share', () => {
  expect(changed(drawing, fromTheEnd, 0.5)[0]?.at(-1)?.x).toBe(8);
  expect(changed(drawing, fromTheEnd)[0]?.at(-1)?.x).toBe(6);
  expect(tipOf(drawing, fromTheEnd, 0.5).x).toBe(8);
});

test('a line that is added grows from where it begins', () => {
  expect(
    changed(drawing, line, 0.25)
      .at(-1)
      ?.map(({ y }) => y),
  ).toEqual([5, 6]);
  expect(tipOf(drawing, line, 0.25).y).toBe(6);
});

test('a change is as long as the ink that it takes or adds', () => {
  expect(changedLength(fromTheEnd)).toBe(4);
  expect(pathLength(changed(drawing, line)) - pathLength(drawing)).toBe(changedLength(line));
});
