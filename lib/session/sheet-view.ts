import { type Box, boxAround, middleOf } from '../geometry/box';
import { boundsOf } from '../strokes/bounds';
import type { Drawing } from '../strokes/drawing';
import { PEN_WIDTH, SHEET_SIZE } from './sheet';

/** What every sheet shows, whatever its shape. */
export const SQUARE: Box = { x: 0, y: 0, width: SHEET_SIZE, height: SHEET_SIZE };

/**
 * What a sheet shows whose width is `aspect` times its height: the square in its middle and, of a drawing that was begun on a
 * larger sheet, all ink.
 */
export function viewOf(aspect: number, drawing: Drawing): Box {
  return around(roomFor(drawing, around(SQUARE, aspect)), aspect);
}

/** What a sheet shows after a step: the same, so that nothing moves, until it is blank or ink lies elsewhere. */
export function viewAfter(view: Box, drawing: Drawing): Box {
  return drawing.length > 0 && isBegunIn(view, drawing) ? view : viewOf(view.width / view.height, drawing);
}

/** `view`, or the square with all ink where some was begun beside it. Ink that only ran over the edge stays hidden. */
export function roomFor(drawing: Drawing, view: Box): Box {
  const bounds = boundsOf(drawing);
  if (bounds === undefined || isBegunIn(view, drawing)) return view;
  const { x, y, width, height } = bounds;
  const inked = { x: x - PEN_WIDTH, y: y - PEN_WIDTH, width: width + 2 * PEN_WIDTH, height: height + 2 * PEN_WIDTH };
  return boxAround([SQUARE, inked]);
}

/** The smallest box of this shape around another, with the same middle. */
function around(box: Box, aspect: number): Box {
  const { x, y } = middleOf(box);
  const width = Math.max(box.width, box.height * aspect);
  const height = width / aspect;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Whether every stroke begins there: a pen comes down where it sees the sheet. */
const isBegunIn = ({ x, y, width, height }: Box, drawing: Drawing): boolean =>
  drawing.every(([begin]) => !begin || (begin.x >= x && begin.x <= x + width && begin.y >= y && begin.y <= y + height));
