import type { Random } from '../../../augment/random';
import type { Path } from '../../curve';
import { extentOf } from '../camera/extent';
import type { Placed } from '../placing';
import type { Underline } from '../writing/clutter';

/** From line to line, in the digits' heights. */
const APART = 0.12;
/** How far it reaches beyond the row to either side, and how it leans, in the digits' heights. */
const BEYOND = [-0.1, 0.5] as const;
const LEANING = 0.12;

/** On the sheet, in pixels. */
export function underlines({ lines, below }: Underline, { digits, height }: Placed, random: Random): Path[] {
  if (digits.length === 0) return [];
  const last = Math.max(0, ...digits.map(({ line }) => line));
  const { left, right, bottom } = extentOf(
    digits.filter(({ line }) => line === last).flatMap(({ strokes }) => strokes),
  );
  return Array.from({ length: lines }, (_, i) => {
    const y = bottom + (below + i * APART) * height;
    const [from, to] = [left - random.between(...BEYOND) * height, right + random.between(...BEYOND) * height];
    const lean = random.between(-LEANING, LEANING) * height;
    return Array.from({ length: 9 }, (_, k) => ({ x: from + ((to - from) * k) / 8, y: y + (lean * k) / 8 }));
  });
}
