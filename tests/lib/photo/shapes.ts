import type { Mask } from '../../../lib/photo/plane';
import { type Part, partsOf } from '../../../lib/photo/segment/part';

/** A mask as it is drawn in characters: # is ink. */
export function drawn(...rows: readonly string[]): Mask {
  const width = rows[0]?.length ?? 0;
  return { width, height: rows.length, data: Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 1 : 0)) };
}

/** The one part of a mask. @throws Error where there are more or none. */
export function onlyPart(mask: Mask): Part {
  const [part, ...others] = partsOf(mask);
  if (part === undefined || others.length > 0) throw new Error(`${others.length + 1} parts.`);
  return part;
}

/** A part that fills its box. */
export const solid = (x: number, y: number, width: number, height: number): Part => ({
  box: { x, y, width, height },
  mask: new Uint8Array(width * height).fill(1),
  area: width * height,
});

/** A part in characters. */
export const shown = ({ box, mask }: Part): string[] =>
  Array.from({ length: box.height }, (_, y) =>
    Array.from(mask.subarray(y * box.width, (y + 1) * box.width), (ink) => (ink === 1 ? '#' : '.')).join(''),
  );

/** The parts' ink, put together again. */
export function united(parts: readonly Part[], width: number, height: number): Mask {
  const data = new Uint8Array(width * height);
  for (const { box, mask } of parts) {
    mask.forEach((ink, at) => {
      const there = (box.y + Math.floor(at / box.width)) * width + box.x + (at % box.width);
      data[there] = (data[there] as number) + ink;
    });
  }
  return { width, height, data };
}

/** Where parts stand and how much ink they have: shorter to tell apart than their pixels are. */
export const outlines = (parts: readonly Part[]) => parts.map(({ box, area }) => ({ ...box, area }));

/** Whether masks are of the same ink; quicker than a list of what differs. */
export const areSame = (a: Mask, b: Mask): boolean => a.width === b.width && Buffer.compare(a.data, b.data) === 0;
