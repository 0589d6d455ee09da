import type { Box } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';

/** A place in a picture, in its pixels; or in the frame that shows it, as ratios of the frame's sides. */
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

/** The place of a box of the turned picture in the frame that `view` fills, as ratios of the frame's sides. */
export function inFrame(box: Box, view: Box): Box {
  return {
    x: (box.x - view.x) / view.width,
    y: (box.y - view.y) / view.height,
    width: box.width / view.width,
    height: box.height / view.height,
  };
}

/** The place of the turned picture at a place of the frame. */
export function inPicture(spot: Spot, view: Box): Spot {
  return { x: view.x + spot.x * view.width, y: view.y + spot.y * view.height };
}
