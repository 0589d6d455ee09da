import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { inkCoverage } from '../../../lib/strokes/normalise/ink-coverage';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import type { Random } from '../../../training/augment/random';

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const WHITE: Colour = [255, 255, 255, 255];
export const BLACK: Colour = [0, 0, 0, 255];
export const NOTHING: Colour = [0, 0, 0, 0];

export interface Paint {
  /** Width and height of the picture, in pixels. */
  readonly size: number;
  /** In pixels. */
  readonly pen: number;
  readonly paper?: Colour;
  readonly ink?: Colour;
  /** How much of the picture the drawing's longer side takes, 0 to 1. */
  readonly share?: number;
  /** Where in the free room it lies, 0 (left, top) to 1 (right, bottom). */
  readonly place?: { readonly x: number; readonly y: number };
  /** Edges without any grey. */
  readonly hard?: boolean;
  /** Standard deviation of the noise on each pixel, in levels of 255, and where it comes from. */
  readonly noise?: { readonly deviation: number; readonly random: Random };
}

/** A drawing as a paint program saves it. */
export function painted(drawing: Drawing, paint: Paint): RgbaPicture {
  const { size, paper = WHITE, ink = BLACK, hard = false, noise } = paint;
  const shares = inkCoverage(placed(drawing, paint), size, paint.pen);
  const data = new Uint8Array(4 * size * size);
  shares.forEach((exact, at) => {
    const share = hard ? Math.round(exact) : exact;
    const grain = noise === undefined ? 0 : noise.random.normal() * noise.deviation;
    const alpha = paper[3] * (1 - share) + ink[3] * share;
    for (const channel of [0, 1, 2] as const) {
      // What is not there has no colour of its own.
      const mixed = (paper[channel] * paper[3] * (1 - share) + ink[channel] * ink[3] * share) / Math.max(alpha, 1);
      data[4 * at + channel] = Math.min(255, Math.max(0, Math.round(mixed + grain)));
    }
    data[4 * at + 3] = Math.round(alpha);
  });
  return { width: size, height: size, data };
}

function placed(drawing: Drawing, { size, pen, share = 0.7, place = { x: 0.5, y: 0.5 } }: Paint): Drawing {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return drawing;
  const scale = (size * share - pen) / Math.max(bounds.width, bounds.height, 1e-9);
  const cornered = transformDrawing(drawing, 1, -bounds.x, -bounds.y);
  const room = (length: number): number => size - length * scale - pen;
  return transformDrawing(
    cornered,
    scale,
    pen / 2 + room(bounds.width) * place.x,
    pen / 2 + room(bounds.height) * place.y,
  );
}

/** The same picture with a rectangle of one colour in it. */
export function withRectangle(
  { width, height, data }: RgbaPicture,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  colour: Colour,
): RgbaPicture {
  const changed = Uint8Array.from(data);
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) changed.set(colour, 4 * (y * width + x));
  }
  return { width, height, data: changed };
}
