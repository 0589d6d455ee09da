import { middleOf } from '../geometry/box';
import { boundsOf } from './bounds';
import type { Drawing } from './drawing';

/** The strokes of both, in order. */
export const joinedStrokes = (one: readonly number[], other: readonly number[]): readonly number[] =>
  [...one, ...other].sort((a, b) => a - b);

/**
 * Strokes, given by their indices, in two groups side by side: parted where their middles are farthest apart. `undefined` for
 * a single stroke.
 */
export function partedStrokes(
  drawing: Drawing,
  strokes: readonly number[],
): readonly [readonly number[], readonly number[]] | undefined {
  const placed = strokes.map((stroke) => ({ stroke, x: middleX(drawing, stroke) })).sort((a, b) => a.x - b.x);
  if (placed.length < 2) return undefined;
  const gaps = placed.slice(1).map(({ x }, i) => x - (placed[i]?.x ?? 0));
  const at = gaps.indexOf(Math.max(...gaps)) + 1;
  const inOrder = (group: readonly { readonly stroke: number }[]) =>
    group.map(({ stroke }) => stroke).sort((a, b) => a - b);
  return [inOrder(placed.slice(0, at)), inOrder(placed.slice(at))];
}

function middleX(drawing: Drawing, stroke: number): number {
  const box = boundsOf(drawing.slice(stroke, stroke + 1));
  return box ? middleOf(box).x : 0;
}
