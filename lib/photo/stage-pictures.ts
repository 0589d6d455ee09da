import type { GrayImage } from '../geometry/gray-image';
import type { Plane } from './plane';
import type { Part } from './segment/part';

/** The longer side of a stage's picture, in pixels, at most. */
const LONGEST = 480;
/** Colours repeat after this many parts. */
const COLOURS = 254;

/** A plane of 0 to 1 as a small grey picture, by the mean of whole blocks. */
export function grayOf({ width, height, data }: Plane): GrayImage {
  const { cell, columns, rows } = gridOf(width, height);
  const gray = new Uint8Array(columns * rows);
  // A strip narrower than a block has fewer pixels.
  const [across, down] = [Math.min(cell, width), Math.min(cell, height)];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let y = row * cell; y < row * cell + down; y++) {
        for (let x = column * cell; x < column * cell + across; x++) sum += data[y * width + x] as number;
      }
      gray[row * columns + column] = Math.round((255 * sum) / (across * down));
    }
  }
  return { width: columns, height: rows, data: gray };
}

/**
 * Groups of parts as a small picture: each pixel the number of its group, counted from `first`; 0 is paper. Width and
 * height are those of the parts' own picture.
 */
export function groupsOf(width: number, height: number, groups: readonly (readonly Part[])[], first = 1): GrayImage {
  const { cell, columns, rows } = gridOf(width, height);
  const data = new Uint8Array(columns * rows);
  for (const [i, group] of groups.entries()) {
    for (const { box, mask } of group) {
      for (let at = 0; at < mask.length; at++) {
        if (mask[at] === 0) continue;
        const x = at % box.width;
        const column = Math.floor((box.x + x) / cell);
        const row = Math.floor((box.y + (at - x) / box.width) / cell);
        if (column < columns && row < rows) data[row * columns + column] = first + (i % COLOURS);
      }
    }
  }
  return { width: columns, height: rows, data };
}

function gridOf(width: number, height: number): { cell: number; columns: number; rows: number } {
  const cell = Math.ceil(Math.max(width, height) / LONGEST);
  return { cell, columns: Math.max(1, Math.floor(width / cell)), rows: Math.max(1, Math.floor(height / cell)) };
}
