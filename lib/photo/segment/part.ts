import { type Box, boxAround } from '../../geometry/box';
import { connectedComponents } from '../../geometry/connected-components';
import { MOST, PatternError } from '../pattern-error';
import type { Mask } from '../plane';

/** Some ink of a picture: a connected piece of it, a digit made of several, or a piece that was cut off. */
export interface Part {
  /** In pixels of the picture. */
  readonly box: Box;
  /** Which pixels of the box are its own: `mask[y * box.width + x]` is 1 or 0. */
  readonly mask: Uint8Array;
  /** How many those are. */
  readonly area: number;
}

/** The connected parts of a mask. @throws PatternError */
export function partsOf({ width, height, data }: Mask): Part[] {
  const { labels, components } = connectedComponents(data, width, height);
  if (components.length > MOST.components) throw new PatternError(`${components.length} components`);
  return components.map(({ box, area }, i) =>
    partWith(box, area, () => {
      const mask = new Uint8Array(box.width * box.height);
      for (let y = 0; y < box.height; y++) {
        const row = (box.y + y) * width + box.x;
        for (let x = 0; x < box.width; x++) if (labels[row + x] === i + 1) mask[y * box.width + x] = 1;
      }
      return mask;
    }),
  );
}

/** Several parts as one. */
export function joined(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const box = boxAround(parts.map((part) => part.box));
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  return partWith(box, area, () => {
    const mask = new Uint8Array(box.width * box.height);
    for (const part of parts) {
      for (let y = 0; y < part.box.height; y++) {
        const into = (part.box.y - box.y + y) * box.width + part.box.x - box.x;
        for (let x = 0; x < part.box.width; x++) {
          if (part.mask[y * part.box.width + x] === 1) mask[into + x] = 1;
        }
      }
    }
    return mask;
  });
}

/** Its mask is made when first looked at: boxes rule most parts out, and nested ones would fill gigabytes. */
function partWith(box: Box, area: number, maskOf: () => Uint8Array): Part {
  let mask: Uint8Array | undefined;
  return {
    box,
    area,
    get mask() {
      mask ??= maskOf();
      return mask;
    },
  };
}

/**
 * Those pixels of a part that `holds` (in pixels of the picture) keeps; `undefined` where it keeps none. Only pixels in
 * `window` are looked at.
 */
export function partWhere(
  part: Part,
  holds: (x: number, y: number) => boolean,
  window: Box = part.box,
): Part | undefined {
  const { box } = part;
  const [west, north] = [Math.max(box.x, Math.floor(window.x)), Math.max(box.y, Math.floor(window.y))];
  const east = Math.min(box.x + box.width, Math.ceil(window.x + window.width));
  const south = Math.min(box.y + box.height, Math.ceil(window.y + window.height));
  if (west >= east || north >= south) return undefined;
  const { mask } = part;
  const kept: number[] = [];
  let [left, top, right, bottom] = [east, south, -1, -1];
  for (let y = north; y < south; y++) {
    for (let x = west; x < east; x++) {
      const at = (y - box.y) * box.width + x - box.x;
      if (mask[at] === 0 || !holds(x, y)) continue;
      kept.push(x, y);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (kept.length === 0) return undefined;
  const tight = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  const own = new Uint8Array(tight.width * tight.height);
  for (let i = 0; i < kept.length; i += 2) {
    own[((kept[i + 1] as number) - top) * tight.width + (kept[i] as number) - left] = 1;
  }
  return { box: tight, mask: own, area: kept.length / 2 };
}
