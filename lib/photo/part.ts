import type { Box } from '../image/box';
import { connectedComponents } from '../image/connected-components';
import type { Mask } from './mask';

/** Some ink of a picture: a connected piece of it, a digit made of several, or a piece that was cut off. */
export interface Part {
  /** In pixels of the picture. */
  readonly box: Box;
  /** Which pixels of the box are its own: `mask[y * box.width + x]` is 1 or 0. */
  readonly mask: Uint8Array;
  /** How many those are. */
  readonly area: number;
}

/** The connected parts of a mask. */
export function partsOf({ width, height, data }: Mask): Part[] {
  const { labels, components } = connectedComponents(data, width, height);
  return components.map(({ box, area }, i) => {
    const mask = new Uint8Array(box.width * box.height);
    for (let y = 0; y < box.height; y++) {
      const row = (box.y + y) * width + box.x;
      for (let x = 0; x < box.width; x++) if (labels[row + x] === i + 1) mask[y * box.width + x] = 1;
    }
    return { box, mask, area };
  });
}

/** Several parts as one. */
export function joined(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const box = boxAround(parts.map((part) => part.box));
  const mask = new Uint8Array(box.width * box.height);
  for (const part of parts) {
    for (let y = 0; y < part.box.height; y++) {
      const into = (part.box.y - box.y + y) * box.width + part.box.x - box.x;
      for (let x = 0; x < part.box.width; x++) {
        if (part.mask[y * part.box.width + x] === 1) mask[into + x] = 1;
      }
    }
  }
  return { box, mask, area: parts.reduce((sum, { area }) => sum + area, 0) };
}

/** Those pixels of a part that `holds` (in pixels of the picture) keeps; `undefined` where it keeps none. */
export function partWhere({ box, mask }: Part, holds: (x: number, y: number) => boolean): Part | undefined {
  let [left, top, right, bottom, area] = [box.width, box.height, -1, -1, 0];
  const kept = new Uint8Array(mask.length);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const at = y * box.width + x;
      if (mask[at] === 0 || !holds(box.x + x, box.y + y)) continue;
      kept[at] = 1;
      area += 1;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (area === 0) return undefined;
  const tight = { x: box.x + left, y: box.y + top, width: right - left + 1, height: bottom - top + 1 };
  const own = new Uint8Array(tight.width * tight.height);
  for (let y = 0; y < tight.height; y++) {
    const from = (top + y) * box.width + left;
    own.set(kept.subarray(from, from + tight.width), y * tight.width);
  }
  return { box: tight, mask: own, area };
}

/** The smallest box around others, of which there is at least one. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
