import { centreOfMass } from '../../geometry/centre-of-mass';
import type { GrayImage } from '../../geometry/gray-image';
import { within } from '../../geometry/within';
import type { Frame } from '../../reading/digit-frame';
import { distanceTo } from './distance';
import { interpolated, type WorkingMask } from './working-mask';

/**
 * Strokes thinner than the frame's pen, inked around at that pen's width, as a drawing's strokes are: so that the ink
 * fills the box, the centre of mass in the middle as far as the ink stays inside. `width` is the strokes' width in
 * pixels of the mask, whose margin must be `marginFor(frame)` or more.
 *
 * Anti-aliased by exact distance, like strokes: a pixel's ratio of ink falls from 1 to 0 over one pixel's width across the
 * new edge. No centre line is sought: thinning bends junctions and grows spurs, growing does neither.
 */
export function thicken(mask: WorkingMask, width: number, frame: Frame): GrayImage {
  const { box } = mask;
  const side = Math.max(box.width, box.height);
  // Grown by g on either side, width + 2g is to side + 2g as the pen is to the box.
  const growth = Math.max(0, (frame.penWidth * side - frame.box * width) / (2 * (frame.box - frame.penWidth)));
  const scale = frame.box / (side + 2 * growth);
  const distance = distanceTo(1, mask);
  const place = (x: number, y: number): Float64Array => {
    const ratios = new Float64Array(frame.size * frame.size);
    for (let row = 0; row < frame.size; row++) {
      for (let column = 0; column < frame.size; column++) {
        const sourceX = (column + 0.5 - x) / scale + box.x + box.width / 2;
        const sourceY = (row + 0.5 - y) / scale + box.y + box.height / 2;
        // From the ink's edge, which lies half a pixel outside its last pixels' centres.
        const outside = sampled(distance, mask, sourceX - 0.5, sourceY - 0.5) - 0.5 - growth;
        ratios[row * frame.size + column] = Math.min(1, Math.max(0, 0.5 - outside * scale));
      }
    }
    return ratios;
  };
  const middle = frame.size / 2;
  const mass = centreOfMass(place(middle, middle), frame.size) ?? { x: middle, y: middle };
  const roomX = (frame.size - (box.width + 2 * growth) * scale) / 2;
  const roomY = (frame.size - (box.height + 2 * growth) * scale) / 2;
  const ratios = place(middle + within(middle - mass.x, roomX), middle + within(middle - mass.y, roomY));
  return { width: frame.size, height: frame.size, data: Uint8Array.from(ratios, (ratio) => Math.round(ratio * 255)) };
}

/** How much paper around the strokes thickening needs, as a ratio of the longer side of their box. */
export const marginFor = ({ box, penWidth }: Frame): number => (penWidth / 2 + 0.5) / (box - penWidth);

/** Between pixel centres the distance is interpolated; beyond the mask nothing is near. */
function sampled(values: Float64Array, { width, height }: WorkingMask, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (x < 0 || y < 0 || left + 1 >= width || top + 1 >= height) return Number.POSITIVE_INFINITY;
  const at = top * width + left;
  return interpolated(
    values[at] as number,
    values[at + 1] as number,
    values[at + width] as number,
    values[at + width + 1] as number,
    x - left,
    y - top,
  );
}
