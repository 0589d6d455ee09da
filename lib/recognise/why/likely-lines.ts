import { middleOf, NO_BOX } from '../../geometry/box';
import { boundsOf } from '../../strokes/bounds';
import type { InkChange } from '../../strokes/change/ink-change';
import type { Drawing, Point } from '../../strokes/drawing';
import { distanceBetween, pathLength } from '../../strokes/path-length';
import { LIKELY_LINES } from './likely-lines-data';

/** A line's middle is one of these places along a side, and its direction one of these many. */
export const PLACES = 7;
export const DIRECTIONS = 6;
/** How many different lines there are. */
export const LINES = PLACES * PLACES * DIRECTIONS;

/** The lines by which a digit was most often turned into another one, each `share` of all ink long. */
export function likelyLines(drawing: Drawing, digit: number, share: number): InkChange[] {
  return (LIKELY_LINES[digit] ?? []).map((line) => lineOf(drawing, line, share));
}

/** Line number `line` beside or across a drawing, from the end that is nearer to its ink. */
export function lineOf(drawing: Drawing, line: number, share: number): InkChange {
  const bounds = boundsOf(drawing) ?? NO_BOX;
  const side = Math.max(bounds.width, bounds.height);
  const { x, y } = middleOf(bounds);
  const place = Math.floor(line / DIRECTIONS);
  const at = (index: number) => side * (index / (PLACES - 1) - 0.5);
  const [middleX, middleY] = [x + at(place % PLACES), y + at(Math.floor(place / PLACES))];
  const angle = (Math.PI * (line % DIRECTIONS)) / DIRECTIONS;
  const half = (share * pathLength(drawing)) / 2;
  const t = drawing.at(-1)?.at(-1)?.t ?? 0;
  const end = (way: 1 | -1): Point => ({
    x: middleX + way * half * Math.cos(angle),
    y: middleY + way * half * Math.sin(angle),
    t,
  });
  const [one, other] = [end(1), end(-1)];
  return distanceTo(drawing, one) <= distanceTo(drawing, other)
    ? { kind: 'added', from: one, to: other }
    : { kind: 'added', from: other, to: one };
}

/** The distance to the nearest point of the ink. */
const distanceTo = (drawing: Drawing, place: Point): number =>
  drawing.reduce(
    (least, stroke) => stroke.reduce((nearest, point) => Math.min(nearest, distanceBetween(point, place)), least),
    Number.POSITIVE_INFINITY,
  );
