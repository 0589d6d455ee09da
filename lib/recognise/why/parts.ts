import type { InkChange } from '../../strokes/change/ink-change';
import type { StrokePart } from '../../strokes/change/part-of-stroke';
import type { Drawing } from '../../strokes/drawing';
import { pathLength } from '../../strokes/path-length';

/** All ink in about this many parts. More of them paint it more finely; each takes a reading. */
const PARTS = 20;

/** All ink in parts of about one length, stroke by stroke. A dot has none. */
export function partsOf(drawing: Drawing): StrokePart[] {
  const all = pathLength(drawing);
  return drawing.flatMap((one, stroke) => {
    const length = pathLength([one]);
    const count = length === 0 ? 0 : Math.max(1, Math.round((PARTS * length) / all));
    return Array.from({ length: count }, (_, i) => ({
      stroke,
      from: (length * i) / count,
      to: (length * (i + 1)) / count,
    }));
  });
}

/**
 * For each part, `share` of all ink in and around it, as far as its stroke goes: a gap as short as a part would often be closed
 * by the pen's width. What is taken from a stroke's end goes from there.
 */
export function removalsOf(drawing: Drawing, share: number): InkChange[] {
  const all = pathLength(drawing);
  return partsOf(drawing).map(({ stroke, from, to }) => {
    const length = pathLength(drawing.slice(stroke, stroke + 1));
    const wide = Math.min(length, share * all);
    const start = Math.min(length - wide, Math.max(0, (from + to - wide) / 2));
    const isAtEnd = start > 0 && start === length - wide;
    const [begins, ends] = isAtEnd ? [length, start] : [start, start + wide];
    return { kind: 'removed', stroke, from: begins, to: ends };
  });
}
