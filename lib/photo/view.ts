import type { Box } from '../geometry/box';
import type { RgbaPicture } from '../geometry/rgba-picture';
import type { PhotoEdits } from '../reading/photo-edits';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture turned clockwise by quarter turns. */
export function turned(picture: RgbaPicture, turns: PhotoEdits['turns']): RgbaPicture {
  const { width, height } = picture;
  if (turns === 0) return picture;
  const isUpright = turns === 2;
  const size = isUpright ? { width, height } : { width: height, height: width };
  const from = pixelsOf(picture);
  const data = new Uint8ClampedArray(from.length * 4);
  const into = pixelsOf({ ...size, data });
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const [column, row] =
        turns === 1 ? [y, height - 1 - x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [width - 1 - y, x];
      into[y * size.width + x] = from[row * width + column] as number;
    }
  }
  return { ...size, data };
}

/** Where a box of the turned picture lies in the picture, which is this large, before it is turned. */
export function unturnedBox(box: Box, turns: PhotoEdits['turns'], { width, height }: Size): Box {
  const { x, y, width: wide, height: high } = box;
  if (turns === 0) return box;
  if (turns === 2) return { x: width - x - wide, y: height - y - high, width: wide, height: high };
  return turns === 1
    ? { x: y, y: height - x - wide, width: high, height: wide }
    : { x: width - y - high, y: x, width: high, height: wide };
}

const pixelsOf = ({ data }: RgbaPicture): Uint32Array =>
  data.byteOffset % 4 === 0
    ? new Uint32Array(data.buffer, data.byteOffset, data.length / 4)
    : new Uint32Array(data.slice().buffer);

/** What lies inside `box`, rounded to whole pixels and kept inside the picture; at least one pixel. */
export function cropped(picture: RgbaPicture, box: Box): { picture: RgbaPicture; box: Box } {
  const left = Math.min(picture.width - 1, Math.max(0, Math.floor(box.x)));
  const top = Math.min(picture.height - 1, Math.max(0, Math.floor(box.y)));
  const width = Math.max(1, Math.min(picture.width - left, Math.ceil(box.x + box.width) - left));
  const height = Math.max(1, Math.min(picture.height - top, Math.ceil(box.y + box.height) - top));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * 4;
    data.set(picture.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { picture: { width, height, data }, box: { x: left, y: top, width, height } };
}
