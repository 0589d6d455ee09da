import type { Box } from '../geometry/box';
import type { Point } from '../strokes/drawing';
import { SHEET_SIZE } from './sheet';

/**
 * In the middle of the sheet, the grid of the keyboard's pen has this many places in a row and in a column. A digit is 3 or 4
 * steps wide and 5 or 6 high, so it takes about a dozen keys, and four digits fit side by side.
 */
export const PLACES = 16;
export const STEP = SHEET_SIZE / PLACES;
/** Points of a bend: enough to make its ink look round. */
const POINTS_OF_A_BEND = 4;

/** A place of the grid, counted from 1 at the top left of the square in the middle. A larger sheet goes on beyond it. */
export interface GridPlace {
  readonly column: number;
  readonly row: number;
}

/** One step to the right or left, down or up, or both. */
export interface Direction {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const GRID_MIDDLE: GridPlace = { column: PLACES / 2, row: PLACES / 2 };

/** The next place in a direction, on a sheet that shows this. At the edge the pen moves along the edge, or stays. */
export function nextPlace({ column, row }: GridPlace, { x, y }: Direction, view: Box): GridPlace {
  const first = firstPlace(view);
  const beyond = firstPlace({ x: view.x + view.width, y: view.y + view.height });
  return {
    column: Math.min(beyond.column - 1, Math.max(first.column, column + x)),
    row: Math.min(beyond.row - 1, Math.max(first.row, row + y)),
  };
}

/** The place at the top left of a sheet that shows this. */
export const firstPlace = ({ x, y }: Pick<Box, 'x' | 'y'>): GridPlace => ({
  column: Math.ceil(x / STEP + 0.5),
  row: Math.ceil(y / STEP + 0.5),
});

/** Where a place lies on the sheet, in its unit. */
export function spotOf({ column, row }: GridPlace): Pick<Point, 'x' | 'y'> {
  return { x: (column - 0.5) * STEP, y: (row - 0.5) * STEP };
}

/**
 * The line of a pen that came from `before` to `here` and goes on to `next`: from the middle of one step to the middle of
 * the other, with a round corner. The network has learnt from hands, whose corners are round: of digits drawn with the four
 * arrows alone, it then reads eight in ten instead of five.
 */
export function bend(before: GridPlace | undefined, here: GridPlace, next: GridPlace): Pick<Point, 'x' | 'y'>[] {
  const [control, end] = [spotOf(here), between(here, next)];
  if (!before) return [end];
  const start = between(before, here);
  return Array.from({ length: POINTS_OF_A_BEND }, (_, i) => {
    const share = (i + 1) / POINTS_OF_A_BEND;
    const at = (a: number, b: number, c: number) => (1 - share) ** 2 * a + 2 * share * (1 - share) * b + share ** 2 * c;
    return { x: at(start.x, control.x, end.x), y: at(start.y, control.y, end.y) };
  });
}

export const isSamePlace = (a: GridPlace, b: GridPlace): boolean => a.column === b.column && a.row === b.row;

/** The middle between two places. */
export function between(a: GridPlace, b: GridPlace): Pick<Point, 'x' | 'y'> {
  const [from, to] = [spotOf(a), spotOf(b)];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
