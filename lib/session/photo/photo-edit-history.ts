import { type Box, holds, middleOf, overlapOf, SAME_DIGIT } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';

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

/** Reads all digits in `box` afresh. Replaces what was marked by hand in the same place. */
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

/** Whether both boxes stand for the same find. */
export const isSame = (a: Box, b: Box): boolean => overlapOf(a, b) >= SAME_DIGIT;

/** Whether the middle of the other box lies in `box`. */
export const holdsMiddle = (box: Box, other: Box): boolean => holds(box, middleOf(other));
