import type { Drawing, Point } from '../../lib/strokes/drawing';
import type { Style } from './digit-styles';

type Place = readonly [x: number, y: number];
/** Numbers from 0 (included) to 1 (not included). */
type Random = () => number;

const BOX_HEIGHT = 140;
const SHEET = 1000;
/** Steps of the polyline that stands in for the curve between two control points. */
const CURVE_STEPS = 24;

/** mulberry32 by Tommy Ettinger (public domain): small, seeded, the same numbers everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A style as one hand draws it once: sampled, slanted, stretched, shaken, and put somewhere on the 1000-wide sheet. */
export function drawStyle([, ...strokes]: Style, random: Random): Drawing {
  const curves = strokes.map(curveOf);
  const shaken = sampled(curves, random).map((stroke) => shake(stroke, random));
  return timed(placed(shaken, random));
}

function curveOf(stroke: string): Place[] {
  const pieces: Place[][] = [[]];
  for (const word of stroke.split(' ')) {
    const piece = pieces[pieces.length - 1] as Place[];
    if (word === '/') pieces.push(piece.slice(-1));
    else piece.push(word.split(',').map(Number) as unknown as Place);
  }
  return pieces.flatMap((piece, index) => catmullRom(piece).slice(index === 0 ? 0 : 1));
}

/** Catmull and Rom 1974, uniform; the ends are doubled so that the curve starts and stops there. */
function catmullRom(controls: readonly Place[]): Place[] {
  const at = (index: number) => controls[Math.min(controls.length - 1, Math.max(0, index))] as Place;
  const curve: Place[] = [at(0)];
  for (let i = 0; i + 1 < controls.length; i += 1) {
    for (let step = 1; step <= CURVE_STEPS; step += 1) {
      const u = step / CURVE_STEPS;
      const blend = (axis: 0 | 1) => {
        const [a, b, c, d] = [at(i - 1)[axis], at(i)[axis], at(i + 1)[axis], at(i + 2)[axis]];
        return b + 0.5 * u * (c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a)));
      };
      curve.push([blend(0), blend(1)]);
    }
  }
  return curve;
}

/** Points at nearly even distances, 20 to 52 in the whole drawing, at least 3 a stroke. */
function sampled(curves: readonly Place[][], random: Random): Place[][] {
  const total = curves.reduce((sum, curve) => sum + lengthOf(curve), 0);
  const spacing = total / (20 + random() * 28);
  return curves.map((curve) => {
    const length = lengthOf(curve);
    const count = Math.max(3, Math.round(length / spacing) + 1);
    return Array.from({ length: count }, (_, index) => {
      const uneven = index === 0 || index === count - 1 ? 0 : (random() - 0.5) * 0.5;
      return along(curve, ((index + uneven) / (count - 1)) * length);
    });
  });
}

function along(curve: readonly Place[], distance: number): Place {
  let walked = 0;
  for (let i = 1; i < curve.length; i += 1) {
    const [from, to] = [curve[i - 1] as Place, curve[i] as Place];
    const step = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (walked + step >= distance && step > 0) {
      const share = (distance - walked) / step;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    walked += step;
  }
  return curve[curve.length - 1] as Place;
}

function lengthOf(curve: readonly Place[]): number {
  return curve
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x - (curve[i]?.[0] ?? x), y - (curve[i]?.[1] ?? y)), 0);
}

/** A slow sway of up to 2 units and a tremor of up to 0.4, as hands have. */
function shake(stroke: readonly Place[], random: Random): Place[] {
  const sway = () => {
    const [phase, turns, size] = [random() * 2 * Math.PI, 0.5 + random() * 1.5, 0.6 + random() * 1.4];
    return (share: number) => size * Math.sin(phase + share * turns * 2 * Math.PI) + (random() - 0.5) * 0.8;
  };
  const [swayX, swayY] = [sway(), sway()];
  return stroke.map(([x, y], i) => [x + swayX(i / stroke.length), y + swayY(i / stroke.length)]);
}

/** Slanted by −0.15 to 0.3, turned by up to 5°, 0.8 to 1.2 times as wide, 180 to 640 high, wherever that fits. */
function placed(strokes: readonly Place[][], random: Random): Place[][] {
  const slant = -0.15 + random() * 0.45;
  const turn = ((random() - 0.5) * 10 * Math.PI) / 180;
  const height = (180 + random() * 460) / BOX_HEIGHT;
  const width = height * (0.8 + random() * 0.4);
  const turned = strokes.map((stroke) =>
    stroke.map(([x, y]): Place => {
      const [sx, sy] = [(x + slant * (BOX_HEIGHT / 2 - y)) * width, y * height];
      return [sx * Math.cos(turn) - sy * Math.sin(turn), sx * Math.sin(turn) + sy * Math.cos(turn)];
    }),
  );
  const room = ([0, 1] as const).map((axis) => {
    const values = turned.flat().map((place) => place[axis]);
    const least = Math.min(...values);
    return random() * (SHEET - (Math.max(...values) - least)) - least;
  });
  return turned.map((stroke) => stroke.map(([x, y]): Place => [tenth(x + (room[0] ?? 0)), tenth(y + (room[1] ?? 0))]));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function timed(strokes: readonly Place[][]): Drawing {
  let t = 0;
  return strokes.map((stroke) => stroke.map(([x, y]): Point => ({ x, y, t: t++ })));
}
