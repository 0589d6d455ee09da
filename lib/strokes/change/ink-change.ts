import type { Drawing, Point } from '../drawing';
import { distanceBetween } from '../path-length';
import { placeAt, type StrokePart, withoutParts } from './part-of-stroke';

/**
 * Ink that is taken away or added: part of a stroke, which may run backwards from a stroke's end, or a straight line. It
 * begins at `from` and grows towards `to`.
 */
export type InkChange =
  | ({ readonly kind: 'removed' } & StrokePart)
  | { readonly kind: 'added'; readonly from: Point; readonly to: Point };

/** The drawing with the first `share` of a change, 0 to 1: none of it, or all. */
export function changed(drawing: Drawing, change: InkChange, share = 1): Drawing {
  if (share <= 0) return drawing;
  if (change.kind === 'added') return [...drawing, [change.from, between(change.from, change.to, share)]];
  const { stroke, from, to } = change;
  const reached = from + share * (to - from);
  return withoutParts(drawing, [{ stroke, from: Math.min(from, reached), to: Math.max(from, reached) }]);
}

/** How far the first `share` of a change reaches: where the line ends, or where the ink goes on. */
export const tipOf = (drawing: Drawing, change: InkChange, share: number): Point =>
  change.kind === 'added'
    ? between(change.from, change.to, share)
    : placeAt(drawing[change.stroke] ?? [], change.from + share * (change.to - change.from));

/** The length of ink that a whole change takes away or adds, in the drawing's unit. */
export const changedLength = (change: InkChange): number =>
  change.kind === 'added' ? distanceBetween(change.from, change.to) : Math.abs(change.to - change.from);

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y), t: to.t };
}
