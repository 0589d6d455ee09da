import type { InkChange } from '../../strokes/change/ink-change';
import type { StrokePart } from '../../strokes/change/part-of-stroke';
import type { Drawing } from '../../strokes/drawing';
import { pathLength } from '../../strokes/path-length';

/** Parts of all ink, about, and strokes that are divided, at most. Each part takes a reading. */
const PARTS = 20;
/** A ratio of all ink. What would be left of a stroke and is shorter is a rounding error, and would be inked as a dot. */
const SLIVER = 1e-6;

/** All ink in parts of about one length, stroke by stroke; of more than 20 strokes, that of the longest ones. A dot has none. */
export function partsOf(drawing: Drawing): StrokePart[] {
  const all = pathLength(drawing);
  return longest(drawing).flatMap(({ stroke, length }) => {
    const count = Math.max(1, Math.round((PARTS * length) / all));
    return Array.from({ length: count }, (_, i) => ({
      stroke,
      from: (length * i) / count,
      to: (length * (i + 1)) / count,
    }));
  });
}

function longest(drawing: Drawing): { readonly stroke: number; readonly length: number }[] {
  const lengths = drawing
    .map((one, stroke) => ({ stroke, length: pathLength([one]) }))
    .filter(({ length }) => length > 0);
  const least = lengths.map(({ length }) => length).sort((a, b) => b - a)[PARTS - 1] ?? 0;
  return lengths.filter(({ length }) => length >= least).slice(0, PARTS);
}

/**
 * `share` of all ink in and around a part, as far as its stroke goes: a gap as short as a part would often be closed by the
 * pen's width. What is taken from a stroke's end goes from there.
 */
export function removalOf(drawing: Drawing, { stroke, from, to }: StrokePart, share: number): InkChange {
  const all = pathLength(drawing);
  const length = pathLength(drawing.slice(stroke, stroke + 1));
  const wide = Math.min(length, share * all);
  const last = length - wide;
  const start = (from + to - wide) / 2;
  const isNear = (end: number) => Math.abs(start - end) < SLIVER * all;
  if (start <= 0 || isNear(0)) return { kind: 'removed', stroke, from: 0, to: wide };
  if (start >= last || isNear(last)) return { kind: 'removed', stroke, from: length, to: last };
  return { kind: 'removed', stroke, from: start, to: start + wide };
}
