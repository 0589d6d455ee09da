/** A place on paper, in any unit, y growing downwards. */
export interface CurveSpot {
  readonly x: number;
  readonly y: number;
}

/** A place that a stroke passes through, smoothly or, where it is a corner, sharply. */
export interface Control extends CurveSpot {
  readonly corner: boolean;
}

/** What one stroke passes, close enough together that bending the places bends the stroke. */
export type Path = readonly CurveSpot[];

/** Points a curved piece between two controls becomes: enough to look round at 28 pixels. */
const PIECES = 6;
/** A straight piece becomes fewer points: enough to be bent. */
const STRAIGHT_PIECES = 5;

/** The stroke through all controls: Catmull and Rom's spline (1974), broken at corners. */
export function curveThrough(controls: readonly Control[]): CurveSpot[] {
  const first = controls[0];
  if (first === undefined) return [];
  const path: CurveSpot[] = [{ x: first.x, y: first.y }];
  for (let i = 0; i + 1 < controls.length; i++) {
    const from = controls[i] as Control;
    const to = controls[i + 1] as Control;
    const before = from.corner ? from : (controls[i - 1] ?? from);
    const after = to.corner ? to : (controls[i + 2] ?? to);
    const pieces = before === from && after === to ? STRAIGHT_PIECES : PIECES;
    for (let piece = 1; piece <= pieces; piece++) {
      const u = piece / pieces;
      path.push({ x: spline(before.x, from.x, to.x, after.x, u), y: spline(before.y, from.y, to.y, after.y, u) });
    }
  }
  return path;
}

/** The smooth stroke through all places. */
export const smooth = (...spots: readonly CurveSpot[]): CurveSpot[] =>
  curveThrough(spots.map((spot) => ({ ...spot, corner: false })));

/** Straight lines from place to place. */
export const sharp = (...spots: readonly CurveSpot[]): CurveSpot[] =>
  curveThrough(spots.map((spot) => ({ ...spot, corner: true })));

/** As many places and one more, each told how many came before it. */
export const traced = (pieces: number, spotAt: (i: number) => CurveSpot): CurveSpot[] =>
  Array.from({ length: pieces + 1 }, (_, i) => spotAt(i));

/** All places of all strokes moved as `place` says. */
export const mapped = (paths: readonly Path[], place: (spot: CurveSpot) => CurveSpot): CurveSpot[][] =>
  paths.map((path) => path.map(place));

function spline(a: number, b: number, c: number, d: number, u: number): number {
  return b + 0.5 * u * (c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a)));
}

/** Part of an ellipse from the angle `from` (0 = right, growing clockwise) through `turn` radians, either way. */
export function ellipse(centre: CurveSpot, radiusX: number, radiusY: number, from: number, turn: number): CurveSpot[] {
  const pieces = Math.max(3, Math.ceil(Math.abs(turn) * 3));
  return traced(pieces, (i) => {
    const angle = from + (turn * i) / pieces;
    return { x: centre.x + radiusX * Math.cos(angle), y: centre.y + radiusY * Math.sin(angle) };
  });
}

/** The same stroke with places added until none lie further than `step` apart. */
export function subdivided(path: Path, step: number): CurveSpot[] {
  const fine: CurveSpot[] = path.slice(0, 1);
  for (let i = 1; i < path.length; i++) {
    const from = path[i - 1] as CurveSpot;
    const to = path[i] as CurveSpot;
    const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step));
    for (let piece = 1; piece <= pieces; piece++) {
      fine.push({ x: from.x + ((to.x - from.x) * piece) / pieces, y: from.y + ((to.y - from.y) * piece) / pieces });
    }
  }
  return fine;
}
