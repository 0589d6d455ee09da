import { within } from '../../geometry/within';
import type { Between } from './between-groups';

/** Limit of the log odds, e⁸ to 1, so that place alone does not decide against the network. */
const SUREST = 8;

/**
 * Log odds that two neighbouring pieces of a row belong to two digits: coefficients for sizes of the row. Rounded by hand
 * near the logistic regression that `npm run fit` prints beside them.
 */
export const APART = { constant: -4.5, gap: 5, distance: 8, lower: 11 } as const;

/** What tells two digits apart, within the limits beyond which more tells nothing more. */
export function apartEvidence({ gap, distance, lower }: Between): Between {
  return {
    gap: Math.min(0.5, Math.max(-0.4, gap)),
    distance: Math.min(0.4, distance),
    // Flags, bars and dots are low. From half the row's height on, it may well be a digit.
    lower: Math.min(0.5, lower),
  };
}

/** Log odds, from −8 to 8, that two neighbouring pieces of a row belong to two digits. */
export function apartOdds(between: Between): number {
  const { gap, distance, lower } = apartEvidence(between);
  return within(APART.constant + APART.gap * gap + APART.distance * distance + APART.lower * lower, SUREST);
}

/**
 * Log odds that two rows are two lines of digits, by the distance of their ink in sizes of a digit. They are even at half a
 * size, because a stroke that breaks in the middle leaves a gap of up to a third of the whole.
 */
export function rowsApartOdds(distance: number): number {
  return within(16 * (distance - 0.5), SUREST);
}
