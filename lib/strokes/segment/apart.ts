import { within } from '../../geometry/within';
import type { Between } from './between-groups';

/** Limit of the log odds, e⁸ to 1, so that place alone does not decide against the network. */
const SUREST = 8;

/**
 * Log odds, from −8 to 8, that two neighbouring pieces of a row belong to two digits. Lengths are in sizes of the row. The
 * coefficients are a rounded logistic regression over numbers composed of the pen digits of writers 1–24. The constant was
 * chosen together with NETWORK_WEIGHT.
 */
export function apartOdds({ gap, distance, lower }: Between): number {
  const odds =
    -4.5 +
    // Beyond these limits, more overlap or more distance tells nothing more.
    5 * Math.min(0.5, Math.max(-0.4, gap)) +
    8 * Math.min(0.4, distance) +
    // Flags, bars and dots are low. From half the row's height on, it may well be a digit.
    11 * Math.min(0.5, lower);
  return within(odds, SUREST);
}

/**
 * Log odds that two rows are two lines of digits, by the distance of their ink in sizes of a digit. They are even at half a
 * size, because a stroke that breaks in the middle leaves a gap of up to a third of the whole.
 */
export function rowsApartOdds(distance: number): number {
  return within(16 * (distance - 0.5), SUREST);
}
