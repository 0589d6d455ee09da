import { FIVE_TO_NINE } from './five-to-nine';
import type { DigitStyles } from './style';
import { ZERO_TO_FOUR } from './zero-to-four';

/**
 * The ten digits, 0 to 9, as schools of several countries teach them and as hurried hands make of it. Rare styles
 * come as often as common ones: real data has the common ones already. None may look like another digit, so a 1's flag
 * falls steeply and ends above 60 % of its height, and a 7's bar lies flat and long.
 */
export const DIGIT_STYLES: readonly DigitStyles[] = [...ZERO_TO_FOUR, ...FIVE_TO_NINE];
