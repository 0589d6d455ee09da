/** Keeps a number and its sign on one line. */
const NO_BREAK_SPACE = '\u00A0';

/** A ratio, 0 to 1, in percent: 0.98932 is "98.9 %" with one decimal. */
export const percent = (ratio: number, decimals = 1): string => `${(100 * ratio).toFixed(decimals)}${NO_BREAK_SPACE}%`;

/** A number as it stands beside an axis: with a minus sign, not a hyphen. */
export const signed = (value: number): string => String(value).replace('-', '−');

/** A count with its thousands parted: 1498 is "1,498". */
export const counted = (count: number): string => count.toLocaleString('en-GB');
