import type { Box } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import type { Frame } from '../../reading/digit-frame';
import type { Plane } from '../plane';
import type { Part } from '../segment/part';
import { strokeWidth } from './distance';
import { shrink } from './shrink';
import { marginFor, thicken } from './thicken';
import { workingMask } from './working-mask';

/**
 * Strokes thinner than this ratio of the frame's pen are thickened; all others keep their grey. Anything between a
 * third and four fifths reads as well.
 */
const THIN = 2 / 3;
/** Ink that is fainter than the picture's own is brought to full ink, but no more than this much. */
const MOST_GAIN = 3;

/** The part's ink as the network knows digits: at full strength, centred, as wide a pen as a drawing's. */
export function digitPicture(ink: Plane, part: Part, frame: Frame): GrayImage {
  const { plane, box } = ownInk(ink, part, frame);
  const mask = workingMask(plane, box, marginFor(frame));
  const width = strokeWidth(mask);
  const pen = (Math.max(mask.box.width, mask.box.height) * frame.penWidth) / frame.box;
  return width < THIN * pen ? thicken(mask, width, frame) : shrink(plane, box, frame);
}

/** A crop of the ink that holds the part and the soft edges of its strokes, and nothing else; and its box there. */
function ownInk(ink: Plane, part: Part, frame: Frame): { plane: Plane; box: Box } {
  const near = withSoftEdges(part.box, ink, frame);
  const box = { ...part.box, x: part.box.x - near.x, y: part.box.y - near.y };
  const data = new Float32Array(near.width * near.height);
  const gain = gainOf(ink, part);
  const own = grown(part, near);
  for (let y = 0; y < near.height; y++) {
    const [from, into] = [(near.y + y) * ink.width + near.x, y * near.width];
    for (let x = 0; x < near.width; x++) {
      if (own[into + x] === 1) data[into + x] = Math.min(1, gain * (ink.data[from + x] as number));
    }
  }
  return { plane: { width: near.width, height: near.height, data }, box };
}

/** The part's pixels and those beside them, by a side or a corner, as a mask of the box `near`. */
function grown({ box, mask }: Part, near: Box): Uint8Array {
  const whole = new Uint8Array(near.width * near.height);
  const [left, top] = [box.x - near.x, box.y - near.y];
  for (let y = 0; y < box.height; y++) {
    const [above, below] = [Math.max(0, top + y - 1), Math.min(near.height - 1, top + y + 1)];
    for (let x = 0; x < box.width; x++) {
      if (mask[y * box.width + x] === 0) continue;
      const [before, behind] = [Math.max(0, left + x - 1), Math.min(near.width - 1, left + x + 1)];
      for (let row = above; row <= below; row++) {
        for (let column = before; column <= behind; column++) whole[row * near.width + column] = 1;
      }
    }
  }
  return whole;
}

/** From the mean of its stronger half to full ink. */
function gainOf(ink: Plane, { box, mask }: Part): number {
  const meanAbove = (least: number): number => {
    let [count, sum] = [0, 0];
    for (let y = 0; y < box.height; y++) {
      for (let x = 0; x < box.width; x++) {
        if (mask[y * box.width + x] === 0) continue;
        const value = ink.data[(box.y + y) * ink.width + box.x + x] as number;
        if (value < least) continue;
        count += 1;
        sum += value;
      }
    }
    return count === 0 ? 1 : sum / count;
  };
  return Math.min(MOST_GAIN, 1 / meanAbove(meanAbove(0)));
}

/** The box and one pixel of the result around it, where strokes fade out; farther away is no ink of theirs. */
function withSoftEdges({ x, y, width, height }: Box, ink: Plane, frame: Frame): Box {
  const reach = Math.ceil(Math.max(width, height) / frame.box);
  const left = Math.max(0, x - reach);
  const top = Math.max(0, y - reach);
  const right = Math.min(ink.width, x + width + reach);
  const bottom = Math.min(ink.height, y + height + reach);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
