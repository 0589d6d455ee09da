import { within } from '../../geometry/within';
import { boundsOf } from '../../strokes/bounds';
import type { Point, Stroke } from '../../strokes/drawing';
import { pathLength } from '../../strokes/path-length';

/** Whether there are one, two or more strokes 3, the length of all 1, and how straight the longest is, its bow and direction 4. */
export const SHAPES = 8;
/** Limit of the length of all strokes, in diagonals of their box. */
const LONGEST = 3;
/** Limit of the area between a stroke and the straight way, in squares of that way: beyond a half circle. */
const MOST_BENT = 0.5;

/** What strokes tell that their picture blurs: how many there are, and how the longest bends and runs. */
export function strokeShape(strokes: readonly Stroke[]): number[] {
  const lengths = strokes.map((stroke) => pathLength([stroke]));
  const most = Math.max(...lengths);
  const longest = strokes[lengths.indexOf(most)] as Stroke;
  const { width = 0, height = 0 } = boundsOf(strokes) ?? {};
  const [first, last] = [longest[0] as Point, longest.at(-1) as Point];
  // From the upper end to the lower one, whichever way it was drawn.
  const way = last.y < first.y ? -1 : 1;
  const [dx, dy] = [way * (last.x - first.x), way * (last.y - first.y)];
  const straight = Math.sqrt(dx * dx + dy * dy);
  const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  return [
    ...[strokes.length === 1, strokes.length === 2, strokes.length > 2].map(Number),
    Math.min(LONGEST, ratio(pathLength(strokes), Math.sqrt(width * width + height * height))),
    ratio(straight, most),
    within(ratio(way * areaBeside(longest), straight * straight), MOST_BENT) / MOST_BENT,
    ratio(dx, straight),
    ratio(dy, straight),
  ];
}

/** The signed area between a stroke and the straight way from its first point to its last. */
function areaBeside(stroke: Stroke): number {
  const [origin] = stroke as [Point];
  let area = 0;
  for (let i = 1; i < stroke.length; i++) {
    const [a, b] = [stroke[i - 1] as Point, stroke[i] as Point];
    area += ((a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)) / 2;
  }
  return area;
}
