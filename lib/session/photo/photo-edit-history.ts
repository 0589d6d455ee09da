import type { Box } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';

/** Two boxes stand for the same find if their intersection is at least this ratio of their union. */
const SAME = 0.5;

/** A quarter turn clockwise of a box in a picture that is `height` high before it is turned. */
export function turnedBox({ x, y, width, height }: Box, pictureHeight: number): Box {
  return { x: pictureHeight - y - height, y: x, width: height, height: width };
}

/** A quarter turn clockwise. All marks stay on the same ink. `height` is the present height of the turned picture. */
export function turnedEdits(edits: PhotoEdits, height: number): PhotoEdits {
  const turn = (box: Box) => turnedBox(box, height);
  return {
    turns: ((edits.turns + 1) % 4) as PhotoEdits['turns'],
    ...(edits.crop && { crop: turn(edits.crop) }),
    added: edits.added.map(turn),
    removed: edits.removed.map(turn),
  };
}

/** Reads one digit in `box`. Replaces what was marked by hand in the same place. */
export function withBox(edits: PhotoEdits, box: Box): PhotoEdits {
  const elsewhere = (one: Box) => !isSame(one, box) && !holdsMiddle(box, one);
  return { ...edits, added: [...edits.added.filter(elsewhere), box], removed: edits.removed.filter(elsewhere) };
}

/** Leaves out the find in `box`, whether it was found or marked by hand. */
export function withoutBox(edits: PhotoEdits, box: Box): PhotoEdits {
  const elsewhere = (one: Box) => !isSame(one, box) && !holdsMiddle(one, box);
  return { ...edits, added: edits.added.filter(elsewhere), removed: [...edits.removed, box] };
}

/** Reads the find of `from` in `to` instead. */
export function withMoved(edits: PhotoEdits, from: Box, to: Box): PhotoEdits {
  return withBox(withoutBox(edits, from), to);
}

/** Reads only what lies in `box`. */
export function withCrop(edits: PhotoEdits, box: Box): PhotoEdits {
  return { ...edits, crop: box };
}

/** Reads the whole picture again. */
export function withoutCrop({ crop: _, ...edits }: PhotoEdits): PhotoEdits {
  return edits;
}

/** Whether both boxes stand for the same find, by the ratio of their intersection to their union. */
export function isSame(a: Box, b: Box): boolean {
  const shared = shareOf(a.x, a.width, b.x, b.width) * shareOf(a.y, a.height, b.y, b.height);
  return shared >= SAME * (a.width * a.height + b.width * b.height - shared);
}

/** The length of the overlap of two intervals. */
function shareOf(a: number, length: number, b: number, other: number): number {
  return Math.max(0, Math.min(a + length, b + other) - Math.max(a, b));
}

/** Whether the middle of the other box lies in `box`. */
export function holdsMiddle(box: Box, { x, y, width, height }: Box): boolean {
  const [column, row] = [x + width / 2, y + height / 2];
  return column >= box.x && column <= box.x + box.width && row >= box.y && row <= box.y + box.height;
}
