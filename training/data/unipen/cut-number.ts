import type { Place } from './components';

type Stroke = readonly Place[];

/** A sign of a number, by its place in it from 0, and strokes that may be it. */
export interface SignCut {
  readonly index: number;
  readonly strokes: readonly Stroke[];
}

/**
 * All ways to cut what was written side by side into `count` signs. Strokes are taken from left to right by where they
 * begin, and those of a sign keep the order of writing. How far strokes of two signs may overlap is not asked here:
 * which cut was meant, the list of chosen drawings tells.
 */
export function cutNumber(strokes: readonly Stroke[], count: number): SignCut[] {
  const spare = strokes.length - count;
  if (spare < 0) return [];
  const fromLeft = [...strokes].sort((a, b) => leftOf(a) - leftOf(b));
  const cuts: SignCut[] = [];
  for (let index = 0; index < count; index++) {
    for (let from = index; from <= index + spare; from++) {
      for (let to = from + 1; to <= index + spare + 1; to++) {
        const isWhole = (index > 0 || from === 0) && (index < count - 1 || to === strokes.length);
        if (!isWhole) continue;
        const members = new Set(fromLeft.slice(from, to));
        cuts.push({ index, strokes: strokes.filter((stroke) => members.has(stroke)) });
      }
    }
  }
  return cuts;
}

const leftOf = (stroke: Stroke): number => Math.min(...stroke.map(([x]) => x));
