import type { Box } from '../../lib/geometry/box';
import type { DigitReading } from '../../lib/reading/reading';
import { formatPercent, SURE_FROM } from './reading-words';

/** The digit that is shown before one is chosen: the least sure one where any is in doubt, else the first. */
export function firstLookedAt(digits: readonly DigitReading[]): number {
  const sureness = digits.map(({ confidence }) => confidence);
  const least = Math.min(...sureness);
  return least < SURE_FROM ? sureness.indexOf(least) : 0;
}

/** The digit whose box holds the pen's place, or lies nearest to it. */
export function digitAt(digits: readonly DigitReading[], place: { readonly x: number; readonly y: number }): number {
  const distances = digits.map(({ box }) => distanceTo(box, place));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** The chosen digit in words; `index` counts from 0. */
export function choiceWords(digits: readonly DigitReading[], index: number): string {
  const digit = digits[index];
  if (!digit) return '';
  return `Digit ${index + 1} of ${digits.length}: ${digit.text}, ${formatPercent(digit.confidence)} sure`;
}

/** Squared distance; negative inside the box, so that of overlapping boxes the one with the nearer middle wins. */
function distanceTo({ x, y, width, height }: Box, place: { readonly x: number; readonly y: number }): number {
  const [dx, dy] = [Math.abs(place.x - x - width / 2), Math.abs(place.y - y - height / 2)];
  const [outX, outY] = [Math.max(0, dx - width / 2), Math.max(0, dy - height / 2)];
  const isInside = outX === 0 && outY === 0;
  // Inside, the value is negative: the lower, the nearer to the middle.
  return isInside ? -1 / (1 + dx * dx + dy * dy) : outX * outX + outY * outY;
}
