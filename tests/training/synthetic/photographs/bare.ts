import { createHash } from 'node:crypto';
import type { RgbaPicture } from '../../../../lib/geometry/rgba-picture';
import { NOT_A_DIGIT } from '../../../../lib/reading/probabilities';
import type { PenDrawing } from '../../../../training/data/pen-digits';
import type { SignDrawing } from '../../../../training/data/signs';
import type { PhotographSettings } from '../../../../training/synthetic/photographs/settings';
import { tinyDrawings } from '../../tiny';

/** Everything off: black ink on even white paper in even light, sharp and without noise. */
export const BARE: PhotographSettings = {
  width: 480,
  height: 320,
  writing: { height: 0.25, gap: [0.2, 0.3], touching: 0, linePitch: 1.5, jitter: 0 },
  view: { tilt: 0, perspective: [0, 0] },
  pen: { width: 0.08, colour: [0, 0, 0], strength: 1, grain: 0, pressure: 0, fading: 0, covers: false },
  paper: { colour: [1, 1, 1], grain: 0, relief: 0, clouds: 0, flecks: 0 },
  clutter: {},
  light: { tint: [1, 1, 1], vignette: 0 },
  lens: { defocus: 0.4 },
  sensor: { exposure: 1, noise: 0, sharpening: 0 },
};

/** The golden drawings, as if one person had made them. */
export const oneHand = (): PenDrawing[] => tinyDrawings().map((drawing) => ({ ...drawing, writer: 1 }));

/** Digits of the golden drawings. @throws Error where there is no such digit. */
export function digitsOf(text: string): PenDrawing[] {
  const drawings = oneHand();
  return [...text].map((digit) => {
    const found = drawings.find(({ label }) => label === Number(digit));
    if (found === undefined) throw new Error(`No ${digit}.`);
    return found;
  });
}

/** Millions of bytes are compared faster, and told apart shorter, by their hash. */
export const hashOf = ({ width, height, data }: RgbaPicture): string =>
  `${width}×${height} ${createHash('sha256').update(data).digest('hex')}`;

/** A sign as one person drew it: for what only its place and size matter, a cross. */
export const signOf = (sign: string): SignDrawing => ({
  label: NOT_A_DIGIT,
  writer: 'golden/1',
  sign,
  drawing: [
    [
      { x: 0, y: 0, t: 0 },
      { x: 10, y: 12, t: 1 },
    ],
    [
      { x: 10, y: 0, t: 2 },
      { x: 0, y: 12, t: 3 },
    ],
  ],
});
