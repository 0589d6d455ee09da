import type { Box } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';

/** A place in a picture, in its pixels; or in the frame that shows it, as ratios of the frame's side. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture after this many quarter turns. */
export function turnedSize({ width, height }: Size, turns: PhotoEdits['turns']): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The whole of a turned picture. */
export function wholeOf(picture: Size, turns: PhotoEdits['turns']): Box {
  return { x: 0, y: 0, ...turnedSize(picture, turns) };
}

/** The visible part of the turned picture. */
export function shownPart(picture: Size, { turns, crop }: PhotoEdits): Box {
  return crop ?? wholeOf(picture, turns);
}

/** The place of a box of the turned picture in a square frame that shows `part` as large as fits, centred. */
export function inFrame(box: Box, part: Box): Box {
  const side = Math.max(part.width, part.height);
  return {
    x: 0.5 + (box.x - part.x - part.width / 2) / side,
    y: 0.5 + (box.y - part.y - part.height / 2) / side,
    width: box.width / side,
    height: box.height / side,
  };
}

/** The place of the turned picture at a place of the frame. It lies outside `part` where the frame is empty. */
export function inPicture(spot: Spot, part: Box): Spot {
  const side = Math.max(part.width, part.height);
  return {
    x: part.x + part.width / 2 + (spot.x - 0.5) * side,
    y: part.y + part.height / 2 + (spot.y - 0.5) * side,
  };
}
