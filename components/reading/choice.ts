import type { Box } from '../../lib/geometry/box';
import type { DigitReading } from '../../lib/reading/reading';
import { formatPercent } from './percent';
import { SURE_FROM } from './reading-words';

/** Which digit is looked at before one is chosen: the least sure one where one is in doubt, else the first. */
export function firstLookedAt(digits: readonly DigitReading[]): number {
  const sureness = digits.map(({ confidence }) => confidence);
  const least = Math.min(...sureness);
  return least < SURE_FROM ? sureness.indexOf(least) : 0;
}

/** Which digit the pen is at: the one in whose box the place lies, or whose box is nearest. */
export function digitAt(digits: readonly DigitReading[], place: { readonly x: number; readonly y: number }): number {
  const distances = digits.map(({ box }) => distanceTo(box, place));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** The chosen one of several digits in words; `index` counts from 0. */
export function choiceWords(digits: readonly DigitReading[], index: number): string {
  const digit = digits[index];
  if (!digit) return '';
  return `Digit ${index + 1} of ${digits.length}: ${digit.text}, ${formatPercent(digit.confidence)} sure`;
}

/** Squared, and measured from a box's middle where the place lies in more than one. */
function distanceTo({ x, y, width, height }: Box, place: { readonly x: number; readonly y: number }): number {
  const [dx, dy] = [Math.abs(place.x - x - width / 2), Math.abs(place.y - y - height / 2)];
  const [outX, outY] = [Math.max(0, dx - width / 2), Math.max(0, dy - height / 2)];
  const isInside = outX === 0 && outY === 0;
  // Inside it is less than nothing: the less, the nearer to the middle.
  return isInside ? -1 / (1 + dx * dx + dy * dy) : outX * outX + outY * outY;
}
