import type { Random } from '../../augment/random';
import { plain } from './plain';
import type { PhotographSettings } from './settings';
import type { Hand } from './writing/hand';
import { oneNumber } from './writing/lines';
import type { Sign } from './writing/writing';

/** One way that photographs of numbers differ. */
export interface Condition {
  readonly id: string;
  readonly title: string;
  /** What is written, line by line. */
  write(hand: Hand, random: Random): Sign[][];
  settings(random: Random): PhotographSettings;
}

/** A plain photograph of one number, but for what `change` says. */
export const like = (
  id: string,
  title: string,
  change: (base: PhotographSettings, random: Random) => Partial<PhotographSettings>,
  write: Condition['write'] = oneNumber,
): Condition => ({
  ...{ id, title, write },
  settings(random) {
    const base = plain(random);
    return { ...base, ...change(base, random) };
  },
});
