import type { GrayImage } from '../../geometry/gray-image';

/** A linear change of a picture around its middle: where each place of the new picture is taken from. */
type Change = readonly [xx: number, xy: number, yx: number, yy: number];

/** A turn of 0.12 radians, and the slope and ratio by which the same hand varies from one drawing to the next: as unsteady as training has it. */
const COS = 0.9928;
const SIN = 0.1197;
const SLANT = 0.1;
const WIDTH = 0.1;

const UNCHANGED: Change = [1, 0, 0, 1];
const CHANGES = [UNCHANGED, changeOf(SIN, SLANT, 1 + WIDTH), changeOf(-SIN, -SLANT, 1 - WIDTH)] as const;

/** A drawing's picture, and two that the same hand might have drawn: turned, slanted, wider or narrower. */
export const viewsOf = (picture: GrayImage): GrayImage[] =>
  CHANGES.map((change) => (change === UNCHANGED ? picture : changed(picture, change)));

function changeOf(sin: number, slant: number, width: number): Change {
  return [COS / width, (sin + slant) / width, -sin, COS];
}

function changed({ width, height, data }: GrayImage, [xx, xy, yx, yy]: Change): GrayImage {
  const result = new Uint8Array(data.length);
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const inkAt = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[y * width + x] as number);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - middleX, y - middleY];
      const [fromX, fromY] = [middleX + xx * dx + xy * dy, middleY + yx * dx + yy * dy];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, down] = [fromX - left, fromY - top];
      const above = inkAt(left, top) * (1 - right) + inkAt(left + 1, top) * right;
      const below = inkAt(left, top + 1) * (1 - right) + inkAt(left + 1, top + 1) * right;
      result[y * width + x] = Math.round(above * (1 - down) + below * down);
    }
  }
  return { width, height, data: result };
}
