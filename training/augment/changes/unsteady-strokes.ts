import type { Stroke } from '../../../lib/strokes/drawing';
import type { Random } from '../random';
import type { Change } from './change';

/** Nearest to a stroke's ends that it is cut, as a ratio of its points. */
const END = 0.15;
/** Points of a stroke that may be lifted over, or written again, as a ratio of all. */
const MOST_AGAIN = 0.12;
/** How far from the first line a second one may run, as a ratio of the stroke's longer side. */
const ASIDE = 0.03;
/** Ratio of a drawing's strokes that a change befalls, but for the first of them, so that it befalls one at least. */
const OFTEN = 0.5;

/** Strokes cut in two at some point, the pen lifted over a few points or none. */
export const lifted: Change = (drawing, random) =>
  onSome(drawing, random, (stroke) => {
    const { at, length } = cutOf(stroke, random);
    return [stroke.slice(0, at), stroke.slice(at + Math.round(length / 2))];
  });

/** Strokes left off and taken up again a little before, beside the line. */
export const restarted: Change = (drawing, random) =>
  onSome(drawing, random, (stroke) => {
    const { at, length } = cutOf(stroke, random);
    return [stroke.slice(0, at), aside(stroke.slice(Math.max(0, at - length)), random)];
  });

/** Strokes drawn over a second time. */
export const doubled: Change = (drawing, random) =>
  onSome(drawing, random, (stroke) => [stroke, aside(stroke, random)]);

function onSome(drawing: readonly Stroke[], random: Random, change: (stroke: Stroke) => Stroke[]): Stroke[] {
  const sure = random.below(Math.max(1, drawing.length));
  return drawing.flatMap((stroke, i) => {
    const isChanged = stroke.length > 3 && (i === sure || random.uniform() < OFTEN);
    return isChanged ? change(stroke).filter(({ length }) => length > 0) : [stroke];
  });
}

function cutOf(stroke: Stroke, random: Random): { readonly at: number; readonly length: number } {
  return {
    at: Math.round(stroke.length * random.between(END, 1 - END)),
    length: Math.round(stroke.length * random.between(0, MOST_AGAIN)),
  };
}

function aside(stroke: Stroke, random: Random): Stroke {
  const across = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const side = Math.max(across(stroke.map(({ x }) => x)), across(stroke.map(({ y }) => y)));
  const [dx, dy] = [ASIDE * side * random.normal(), ASIDE * side * random.normal()];
  return stroke.map(({ x, y, t }) => ({ x: x + dx, y: y + dy, t }));
}
