import type { Drawing, Point } from '../drawing';

/** A drawing whose points are whole numbers of steps on a square grid. */
export interface GridDrawing {
  /** The grid's step in the drawing's unit: `mantissa` × 2^`exponent`. */
  readonly step: Step;
  readonly strokes: readonly (readonly GridPoint[])[];
}

export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** A step in 24 bits, exact to five millionths of its size, so that a screen's own grid does not drift across a sheet. */
export interface Step {
  /** A whole number from 2¹⁷ to 2¹⁸ − 1. */
  readonly mantissa: number;
  readonly exponent: number;
}

export const MANTISSA_BITS = 17;
export const EXPONENT_BITS = 7;
/** The least of 2⁷ exponents. Steps range from 2⁻⁸⁰ to 2⁴⁷, which is enough for any unit. */
export const LEAST_EXPONENT = -97;

/** The nearest step that 24 bits can hold. `size` is above 0. */
export function stepOf(size: number): Step {
  let exponent = 0;
  let scaled = size;
  while (scaled >= 2 ** (MANTISSA_BITS + 1)) [scaled, exponent] = [scaled / 2, exponent + 1];
  while (scaled < 2 ** MANTISSA_BITS) [scaled, exponent] = [scaled * 2, exponent - 1];
  return { mantissa: Math.min(Math.round(scaled), 2 ** (MANTISSA_BITS + 1) - 1), exponent };
}

export function sizeOfStep({ mantissa, exponent }: Step): number {
  return mantissa * 2 ** exponent;
}

/** The drawing with each point moved to the nearest place of a grid through its first point. */
export function toGrid(drawing: Drawing, step: Step): GridDrawing {
  const size = sizeOfStep(step);
  const origin = drawing[0]?.[0] ?? { x: 0, y: 0 };
  const [left, top] = [Math.round(origin.x / size), Math.round(origin.y / size)];
  const snapped = ({ x, y }: Point): GridPoint => ({
    x: left + Math.round((x - origin.x) / size),
    y: top + Math.round((y - origin.y) / size),
  });
  return { step, strokes: drawing.map((stroke) => stroke.map(snapped)) };
}

/** The drawing of these grid points, without times. */
export function fromGrid({ step, strokes }: GridDrawing): Drawing {
  const size = sizeOfStep(step);
  return strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x * size, y: y * size, t: 0 })));
}

/** Ratio of the drawing's extent. Places nearer than this are the same place, apart from rounding. */
const SAME_PLACE = 1e-5;
/** Ratio of the drawing's extent. A finer step than this is not a screen's pixel. */
const FINEST = 1 / 4096;

/**
 * The pixel distance of the screen that the drawing was drawn on, in its unit: the least distance between two columns or rows
 * of its points. `undefined` where it is too small for the points to lie on a useful grid.
 */
export function screenStepOf(drawing: Drawing, extent: number): number | undefined {
  const points = drawing.flat();
  const steps = [points.map(({ x }) => x), points.map(({ y }) => y)].map((places) => leastStep(places, extent));
  const least = Math.min(...steps);
  return least >= FINEST * extent && least < extent ? least : undefined;
}

function leastStep(places: readonly number[], extent: number): number {
  const sorted = [...places].sort((a, b) => a - b);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const step = (sorted[i] as number) - (sorted[i - 1] as number);
    if (step > SAME_PLACE * extent) least = Math.min(least, step);
  }
  return least;
}
