import type { Random } from '../../../augment/random';
import type { Stand } from './writing';

/** How signs stand among digits: a comma hangs at the line, a hyphen floats, a bracket is taller than a digit. */
const STANDS: readonly (readonly [signs: string, stand: Stand])[] = [
  ['.', { side: 0.07, middle: 0.04 }],
  [',', { side: 0.25, middle: 0 }],
  ['\'`"^', { side: 0.3, middle: 0.85 }],
  ['-~_', { side: 0.4, middle: 0.45 }],
  ['+=*<>', { side: 0.55, middle: 0.45 }],
  [':', { side: 0.5, middle: 0.32 }],
  [';', { side: 0.6, middle: 0.25 }],
  ['()[]{}|/\\', { side: 1.15, middle: 0.5 }],
  ['aceimnorsuvwxz', { side: 0.65, middle: 0.32 }],
  ['gjpqy', { side: 1, middle: 0.15 }],
];

/** Factors on a sign's size from hand to hand; people do not write a slash or a bracket lower than a digit. */
const SIZES = [0.7, 1.35] as const;
const TALL_SIZES = [0.9, 1.3] as const;

/** As large as a digit, and on its line. */
const LIKE_A_DIGIT: Stand = { side: 1, middle: 0.5 };

export const standOf = (sign: string): Stand => STANDS.find(([signs]) => signs.includes(sign))?.[1] ?? LIKE_A_DIGIT;

/** The same, as some hand has it. */
export function anyStandOf(sign: string, random: Random): Stand {
  const stand = standOf(sign);
  const [least, most] = stand.side > 1 ? TALL_SIZES : SIZES;
  return { ...stand, side: stand.side * random.between(least, most) };
}
