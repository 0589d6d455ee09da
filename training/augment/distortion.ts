import type { Random } from './random';

/** How far pictures and drawings are bent; each is drawn at random, within these limits, for every sample. */
export interface DistortionLimits {
  /** Radians either way. */
  readonly rotation: number;
  /** Sideways lean per unit of height, either way: people slant. */
  readonly slant: number;
  /** Each axis is scaled by 1 ± this. */
  readonly stretch: number;
  /** Standard deviation of the elastic displacement at a knot, in pixels of the 28×28 picture. */
  readonly elasticity: number;
}

/** A smooth map of the plane around the middle of a 28×28 picture, writing where (x, y) goes into `out`. */
export type Distortion = (x: number, y: number, out: { x: number; y: number }) => void;

/** Knots of the elastic field stand this many pixels apart: fields smooth at 4–8 px (Simard, Steinkraus and Platt,
 * Best Practices for Convolutional Neural Networks, 2003) bend a digit like another hand would, not like water. */
const KNOT_SPACING = 6;
const KNOTS = 8;
const MIDDLE = 14;

/** A random affine map followed by a random elastic one. */
export function randomDistortion(limits: DistortionLimits, random: Random): Distortion {
  const angle = random.between(-limits.rotation, limits.rotation);
  const slant = random.between(-limits.slant, limits.slant);
  const [stretchX, stretchY] = [
    1 + random.between(-limits.stretch, limits.stretch),
    1 + random.between(-limits.stretch, limits.stretch),
  ];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [a, b] = [cos * stretchX, (cos * slant - sin) * stretchY];
  const [c, d] = [sin * stretchX, (sin * slant + cos) * stretchY];
  const amplitude = limits.elasticity * random.uniform();
  const field = Float32Array.from({ length: 2 * KNOTS * KNOTS }, () => amplitude * random.normal());
  return (x, y, out) => {
    const [u, v] = [x - MIDDLE, y - MIDDLE];
    const moved = displacement(field, x, y);
    out.x = MIDDLE + a * u + b * v + moved.x;
    out.y = MIDDLE + c * u + d * v + moved.y;
  };
}

const moved = { x: 0, y: 0 };

/** The field at (x, y): between its knots smoothly blended, beyond its edge as at the edge. */
function displacement(field: Float32Array, x: number, y: number): { x: number; y: number } {
  const column = Math.min(KNOTS - 1.001, Math.max(0, x / KNOT_SPACING + 1));
  const row = Math.min(KNOTS - 1.001, Math.max(0, y / KNOT_SPACING + 1));
  const [i, j] = [Math.floor(column), Math.floor(row)];
  const [u, v] = [smooth(column - i), smooth(row - j)];
  const at = 2 * (j * KNOTS + i);
  moved.x = blend(field, at, u, v);
  moved.y = blend(field, at + 1, u, v);
  return moved;
}

/** Smoothstep: no kink where one square of knots meets the next. */
const smooth = (t: number): number => t * t * (3 - 2 * t);

function blend(field: Float32Array, at: number, u: number, v: number): number {
  const top = (field[at] as number) * (1 - u) + (field[at + 2] as number) * u;
  const below = at + 2 * KNOTS;
  const bottom = (field[below] as number) * (1 - u) + (field[below + 2] as number) * u;
  return top * (1 - v) + bottom * v;
}
