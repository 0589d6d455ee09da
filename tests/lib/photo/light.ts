import type { Plane } from '../../../lib/photo/plane';

/** Light on a page at a place, both 0 to 1 from its left and its top; 1 is full light. */
export type Light = (x: number, y: number) => number;

/** Ink takes so much of the light away. */
const DARKNESS = 0.8;

/** How light each pixel of a page is, in levels of 255. */
export function litBy(ink: Plane, light: Light): Plane {
  const bare = paperIn(ink, light);
  return { ...bare, data: bare.data.map((level, at) => level * (1 - DARKNESS * (ink.data[at] as number))) };
}

/** How much darker than the paper around it full ink is at each pixel, in levels of 255. */
export function inkIn(page: Plane, light: Light): Plane {
  const bare = paperIn(page, light);
  return { ...bare, data: bare.data.map((level) => DARKNESS * level) };
}

function paperIn({ width, height }: Plane, light: Light): Plane {
  const data = new Float32Array(width * height);
  for (let at = 0; at < data.length; at++)
    data[at] = 255 * light((at % width) / width, Math.floor(at / width) / height);
  return { width, height, data };
}

/** What a lamp, a shadow and a camera do to a page. */
export const LIGHTS: readonly (readonly [string, Light])[] = [
  ['light that falls off to the right', (x) => 1 - 0.6 * x],
  ['light that falls off to the bottom and the left', (x, y) => 0.5 + 0.25 * (1 - y) + 0.25 * x],
  ['a shadow with a hard edge', (x) => (x < 0.55 ? 1 : 0.5)],
  ['a shadow with a hard edge that slants through the digits', (x, y) => (x + y < 0.9 ? 1 : 0.5)],
  ['a shadow with a soft edge', (x) => 1 - 0.5 * Math.min(1, Math.max(0, (x - 0.4) / 0.05))],
];
