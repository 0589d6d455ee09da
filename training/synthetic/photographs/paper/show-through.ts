import type { Random } from '../../../augment/random';
import type { Path } from '../../curve';
import type { Extent } from '../camera/extent';

/** What was written on the sheet's back, or on the one before: mirrored and faint. */
export interface ShowThrough {
  /** How dark, 0 to 1, beside the pen's own strength. */
  readonly strength: number;
}

/** How far its middle is from the writing's, in the digits' heights. */
const AWAY = [0.3, 1.2] as const;

/** The writing as it would show through from the back, a little away: writing is seldom twice in the same place. */
export function fromTheBack(strokes: readonly Path[], writing: Extent, height: number, random: Random): Path[] {
  const away = (): number => (random.uniform() < 0.5 ? -1 : 1) * random.between(...AWAY) * height;
  const [dx, dy] = [away(), away()];
  return strokes.map((path) => path.map(({ x, y }) => ({ x: writing.left + writing.right - x + dx, y: y + dy })));
}
