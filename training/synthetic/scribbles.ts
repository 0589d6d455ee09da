import type { Random } from '../augment/random';
import { type Control, type CurveSpot, curveThrough, ellipse, type Path, smooth, traced } from './curve';

/** Curves that mean nothing, on about 10×10 units. */
export const SCRIBBLES: readonly ((random: Random) => Path[])[] = [
  walk,
  walk,
  walk,
  knot,
  hatching,
  denseZigzag,
  loops,
  fewStrokes,
  fewStrokes,
  dots,
  tiltedLine,
  tiltedLine,
];

const somewhere = (random: Random): CurveSpot => ({ x: random.between(0, 10), y: random.between(0, 10) });

/** A pen that wanders, turning as it goes; long enough to cross itself. */
function walk(random: Random): Path[] {
  const steps = 45 + random.below(60);
  const restless = random.between(0.35, 0.8);
  let heading = random.between(0, 2 * Math.PI);
  let bend = 0;
  let [x, y] = [5, 5];
  const path: CurveSpot[] = [];
  for (let i = 0; i < steps; i++) {
    bend = 0.85 * bend + restless * random.normal();
    heading += bend * 0.6;
    x += Math.cos(heading) + (5 - x) * 0.03;
    y += Math.sin(heading) + (5 - y) * 0.03;
    path.push({ x, y });
  }
  return [path];
}

/** Through many random places. */
function knot(random: Random): Path[] {
  const controls: Control[] = Array.from({ length: 7 + random.below(7) }, () => ({
    ...somewhere(random),
    corner: random.uniform() < 0.2,
  }));
  return [curveThrough(controls)];
}

/** Parallel lines, with or without others across. */
function hatching(random: Random): Path[] {
  const lines = 3 + random.below(5);
  const angle = random.between(0, Math.PI);
  const across = random.uniform() < 0.4;
  const line = (offset: number, at: number): Path => {
    const [cos, sin] = [Math.cos(at), Math.sin(at)];
    const [from, to] = [random.between(-6, -4), random.between(4, 6)];
    return [
      { x: 5 + from * cos - offset * sin, y: 5 + from * sin + offset * cos },
      { x: 5 + to * cos - offset * sin, y: 5 + to * sin + offset * cos },
    ];
  };
  const offsets = Array.from({ length: lines }, (_, i) => ((i + random.between(-0.2, 0.2)) / (lines - 1) - 0.5) * 10);
  const first = offsets.map((offset) => line(offset, angle));
  return across ? [...first, ...offsets.map((offset) => line(offset, angle + Math.PI / 2))] : first;
}

/** To and fro without lifting the pen, as one blackens something. */
function denseZigzag(random: Random): Path[] {
  const strokes = 8 + random.below(14);
  const angle = random.between(0, Math.PI);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const long = random.between(2.5, 6);
  const spots = traced(strokes, (i) => {
    const along = (i / strokes - 0.5) * 10;
    const out = (i % 2 === 0 ? -1 : 1) * long * random.between(0.6, 1);
    return { x: 5 + along * cos - out * sin, y: 5 + along * sin + out * cos };
  });
  return [random.uniform() < 0.5 ? smooth(...spots) : spots];
}

/** Rings one after the other, as a telephone's cord, or on top of each other. */
function loops(random: Random): Path[] {
  const count = 3 + random.below(4);
  const advance = random.between(1, 3);
  const pieces = count * 12;
  const drift = random.normal();
  const [radiusX, radiusY] = [random.between(1.2, 3), random.between(1.5, 4)];
  return [
    traced(pieces, (i) => {
      const angle = (2 * Math.PI * i) / 12;
      const along = (i / 12) * advance;
      return { x: along + radiusX * Math.cos(angle), y: drift * along * 0.3 + radiusY * Math.sin(angle) };
    }),
  ];
}

/** Three to six short strokes that do not know of each other. */
function fewStrokes(random: Random): Path[] {
  return Array.from({ length: 3 + random.below(4) }, () => {
    const { x, y } = somewhere(random);
    const reach = random.between(1.5, 5);
    const away = (): CurveSpot => ({ x: x + reach * random.normal(), y: y + reach * random.normal() });
    return random.uniform() < 0.5 ? [{ x, y }, away()] : smooth({ x, y }, away(), away());
  });
}

/** Dots, or tiny rings, scattered. */
function dots(random: Random): Path[] {
  return Array.from({ length: 2 + random.below(7) }, () => {
    const spot = somewhere(random);
    const size = random.between(0.1, 0.8);
    return random.uniform() < 0.6 ? [spot, { x: spot.x + size, y: spot.y }] : ellipse(spot, size, size, 0, 2 * Math.PI);
  });
}

/** One line, bent a little, clearly nearer lying than upright, even when drawn narrow: else it is a 1. */
function tiltedLine(random: Random): Path[] {
  const angle = random.between(-0.4, 0.4);
  const along = { x: 10 * Math.cos(angle), y: 10 * Math.sin(angle) };
  const bend = 0.5 * random.normal();
  return [smooth({ x: 0, y: 0 }, { x: along.x / 2, y: along.y / 2 + bend }, along)];
}
