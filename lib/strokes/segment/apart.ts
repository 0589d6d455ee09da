import { within } from '../../geometry/within';
import type { Between } from './between-groups';

/** Beyond these odds, e⁸ to 1, place alone shall not decide: the network has a word too. */
const SUREST = 8;

/**
 * Natural logarithm of the odds that two neighbouring pieces of a row are of two digits, from −8 to 8: a logistic
 * regression over numbers set together of pen digits of writers 1–24, rounded, its constant chosen together with what
 * the network's word weighs. Each unit is the row's size.
 */
export function apartOdds({ gap, distance, lower }: Between): number {
  const odds =
    -4.5 +
    // Boxes that overlap a lot, or stand well apart, say no more than ones that do a little less.
    5 * Math.min(0.5, Math.max(-0.4, gap)) +
    8 * Math.min(0.4, distance) +
    // Flags, bars and dots are low; what is half as high as the row may well be a digit.
    11 * Math.min(0.5, lower);
  return within(odds, SUREST);
}

/**
 * The same of two rows, by their ink's distance in sizes of a digit: even at half a size, since a stroke broken in the
 * middle leaves two halves with a gap of up to a third of the whole.
 */
export function rowsApartOdds(distance: number): number {
  return within(16 * (distance - 0.5), SUREST);
}
