import type { Drawing } from '../../lib/strokes/drawing';
import { type Random, shuffled } from '../augment/random';
import { type CurveSpot, mapped, type Path } from './curve';

/** How freely a hand draws. Lengths are ratios of the drawing's size. */
export interface Hand {
  /** Least and most width for the same height. */
  readonly aspect: readonly [number, number];
  /** Standard deviation of the bends that move neighbouring strokes together. */
  readonly bend: number;
  /** Standard deviation of each stroke's own place. */
  readonly apart: number;
  /** Radians either way. */
  readonly turn: number;
  /** Most that a stroke's end is cut off or drawn on, as a ratio of the stroke. */
  readonly ends: number;
  /** Ratio of drawings whose corners are rounded. */
  readonly rounded: number;
  /** Ratio of drawings of which one stroke is missing, where there are three or more. */
  readonly missing: number;
  /** Ratio of drawings that were drawn without lifting the pen between two strokes. */
  readonly joined: number;
}

/** Bends are given on a grid of 4×4 places and shared out between them. */
const GRID = 4;

/** The strokes, 10×10 units large, as one hand would draw them once. Never empty where a stroke has a place. */
export function drawnByHand(paths: readonly Path[], hand: Hand, random: Random): Drawing {
  let strokes = paths.filter(({ length }) => length > 0);
  if (strokes.length > 2 && random.uniform() < hand.missing) {
    const lost = random.below(strokes.length);
    strokes = strokes.filter((_, i) => i !== lost);
  }
  const isRounded = random.uniform() < hand.rounded;
  strokes = strokes.map((path) => {
    const ended = withOtherEnds(path, hand.ends, random);
    return placed(isRounded ? rounded(ended) : ended, hand.apart * 10, random);
  });
  if (strokes.length > 1) {
    strokes = Array.from(shuffled(strokes.length, random), (i) => strokes[i] as Path);
    if (random.uniform() < hand.joined) strokes = joined(strokes);
  }
  return timed(bent(strokes, hand, random));
}

/** Strokes with running numbers for times, as no pen drew them. */
export function timed(strokes: readonly Path[]): Drawing {
  let t = 0;
  return strokes.map((path) => path.map(({ x, y }) => ({ x, y, t: t++ })));
}

/** Ends before its end or goes on beyond it, at either end. */
function withOtherEnds(path: Path, most: number, random: Random): Path {
  if (path.length < 4 || most === 0) return path;
  const cut = (): number => Math.round(Math.max(0, random.between(-most, most)) * path.length);
  const from = cut();
  const inner = path.slice(from, path.length - cut());
  if (inner.length < 3) return path;
  const longer = (end: CurveSpot, before: CurveSpot): CurveSpot => {
    const by = most * random.between(0, 6);
    return { x: end.x + (end.x - before.x) * by, y: end.y + (end.y - before.y) * by };
  };
  const last = inner.length - 1;
  return [
    longer(inner[0] as CurveSpot, inner[1] as CurveSpot),
    ...inner,
    longer(inner[last] as CurveSpot, inner[last - 1] as CurveSpot),
  ];
}

/** Each place but the ends goes half the way to the middle of its neighbours, twice. */
function rounded(path: Path): Path {
  let round = path;
  for (let pass = 0; pass < 2; pass++) {
    const from = round;
    round = from.map((spot, i) => {
      const before = from[i - 1];
      const after = from[i + 1];
      if (before === undefined || after === undefined) return spot;
      return { x: (before.x + 2 * spot.x + after.x) / 4, y: (before.y + 2 * spot.y + after.y) / 4 };
    });
  }
  return round;
}

function placed(path: Path, deviation: number, random: Random): Path {
  const x = deviation * random.normal();
  const y = deviation * random.normal();
  return path.map((spot) => ({ x: spot.x + x, y: spot.y + y }));
}

function joined(strokes: readonly Path[]): Path[] {
  const [first, second, ...rest] = strokes as [Path, Path, ...Path[]];
  return [[...first, ...second], ...rest];
}

function bent(strokes: readonly Path[], hand: Hand, random: Random): Path[] {
  const bends = Float64Array.from({ length: GRID * GRID * 2 }, () => hand.bend * 10 * random.normal());
  const aspect = Math.exp(random.between(Math.log(hand.aspect[0]), Math.log(hand.aspect[1])));
  const turn = random.between(-hand.turn, hand.turn);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return mapped(strokes, (spot) => {
    const bend = bendAt(bends, spot);
    const x = (spot.x + bend.x - 5) * aspect;
    const y = spot.y + bend.y - 5;
    return { x: x * cos - y * sin, y: x * sin + y * cos };
  });
}

/** The bends at the four nearest places of the grid, x and y in turn, shared out by nearness. */
function bendAt(bends: Float64Array, { x, y }: CurveSpot): CurveSpot {
  const column = Math.min(GRID - 1.001, Math.max(0, (x / 10) * (GRID - 1)));
  const row = Math.min(GRID - 1.001, Math.max(0, (y / 10) * (GRID - 1)));
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, down] = [column - left, row - top];
  const blended = (axis: 0 | 1): number => {
    const corner = (top * GRID + left) * 2 + axis;
    const below = corner + GRID * 2;
    const above = (bends[corner] as number) * (1 - right) + (bends[corner + 2] as number) * right;
    return above * (1 - down) + ((bends[below] as number) * (1 - right) + (bends[below + 2] as number) * right) * down;
  };
  return { x: blended(0), y: blended(1) };
}
