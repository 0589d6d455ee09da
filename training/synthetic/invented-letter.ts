import { oneOf, type Random } from '../augment/random';
import { type Control, type CurveSpot, curveThrough, ellipse, type Path, sharp, smooth } from './curve';

/** A stroke of an invented alphabet. */
interface InventedStroke {
  readonly path: Path;
  readonly kind: (typeof KINDS)[number];
}

const KINDS = ['line', 'arc', 'hook', 'loop', 'wave', 'angles'] as const;
/** How many strokes a letter has, each count as often as it stands here. */
const STROKE_COUNTS = [1, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5];
/** A letter of one stroke passes at least this many places: fewer make a 1, 2, 3, 7 or 0 too often. */
const PLACES_ALONE = 6;
/** Ratio of strokes that begin where the stroke before began or ended. */
const TOUCHING = 0.55;

/** A letter of an invented alphabet, on 10×10 units: 1 to 5 strokes between the places of a coarse grid. */
export function inventedLetter(random: Random): Path[] {
  for (;;) {
    const strokes = inventedStrokes(random);
    if (!isLikeADigit(strokes)) return strokes.map(({ path }) => path);
  }
}

function inventedStrokes(random: Random): InventedStroke[] {
  const grid = 3 + random.below(2);
  const count = oneOf(STROKE_COUNTS, random);
  const spot = (): CurveSpot => ({
    x: (random.below(grid) * 10) / (grid - 1),
    y: (random.below(grid) * 10) / (grid - 1),
  });
  if (count === 1) return [{ kind: 'wave', path: longPath(spot, random) }];
  const strokes: InventedStroke[] = [];
  let near: CurveSpot[] = [];
  for (let i = 0; i < count; i++) {
    const from = near.length > 0 && random.uniform() < TOUCHING ? oneOf(near, random) : spot();
    let to = spot();
    while (to.x === from.x && to.y === from.y) to = spot();
    near = [...near, from, to];
    const kind = oneOf(KINDS, random);
    strokes.push({ kind, path: strokeOf(kind, from, to, spot, random) });
  }
  return strokes;
}

function longPath(spot: () => CurveSpot, random: Random): Path {
  const sharp = random.uniform();
  const controls: Control[] = [];
  while (controls.length < PLACES_ALONE + random.below(3)) {
    const next = spot();
    const last = controls[controls.length - 1];
    if (last?.x !== next.x || last.y !== next.y) controls.push({ ...next, corner: random.uniform() < sharp });
  }
  return curveThrough(controls);
}

function strokeOf(
  kind: InventedStroke['kind'],
  from: CurveSpot,
  to: CurveSpot,
  spot: () => CurveSpot,
  random: Random,
): Path {
  const side = random.uniform() < 0.5 ? -1 : 1;
  /** A place beside the line from `from` to `to`: `along` and `beside` as ratios of its length. */
  const beside = (along: number, by: number): CurveSpot => ({
    x: from.x + (to.x - from.x) * along - (to.y - from.y) * by * side,
    y: from.y + (to.y - from.y) * along + (to.x - from.x) * by * side,
  });
  switch (kind) {
    case 'line':
      return sharp(from, to);
    case 'arc':
      return smooth(from, beside(0.5, random.between(0.2, 0.6)), to);
    case 'hook':
      return smooth(from, beside(0.5, 0.05), to, beside(random.between(0.7, 1), random.between(0.2, 0.4)));
    case 'loop':
      return loop(from, to, random);
    case 'wave': {
      const by = random.between(0.15, 0.4);
      return smooth(from, beside(0.25, by), beside(0.5, 0), beside(0.75, -by), to);
    }
    case 'angles':
      return sharp(from, to, spot(), ...(random.uniform() < 0.4 ? [spot()] : []));
  }
}

/** A small ring, or a line that ends in one. */
function loop(from: CurveSpot, to: CurveSpot, random: Random): Path {
  const radius = random.between(1, 2.4);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const ring = ellipse(to, radius, radius * random.between(0.7, 1.2), angle + Math.PI, 2 * Math.PI);
  return random.uniform() < 0.5 ? ring : [from, ...ring];
}

/** What a stroke adds to a letter. Digits are simple: none has more than this in all, or strokes end to end. */
const COMPLEXITY: Readonly<Record<InventedStroke['kind'], number>> = {
  line: 1,
  arc: 1,
  hook: 1.5,
  loop: 2,
  wave: 1.5,
  angles: 2.5,
};
const SIMPLEST = 3;

/** Letters of one stroke are long enough. Others must be less simple than a digit, and no one line in pieces. */
function isLikeADigit(strokes: readonly InventedStroke[]): boolean {
  if (strokes.length === 1) return false;
  const kinds = strokes.map(({ kind }) => kind);
  const complexity = kinds.reduce((sum, kind) => sum + COMPLEXITY[kind], 0);
  if (complexity < SIMPLEST) return true;
  if (strokes.length === 2) return kinds.includes('loop') || kinds.includes('wave') || meetAtEnds(strokes);
  return strokes.length === 3 && complexity < SIMPLEST + 1 && meetAtEnds(strokes);
}

/** Whether each stroke begins or ends where the one before does. */
function meetAtEnds(strokes: readonly InventedStroke[]): boolean {
  return strokes.every(({ path }, i) => {
    const before = strokes[i - 1]?.path;
    if (before === undefined) return true;
    const ends = [before[0], before[before.length - 1]];
    return [path[0], path[path.length - 1]].some((end) =>
      ends.some((other) => end?.x === other?.x && end?.y === other?.y),
    );
  });
}
