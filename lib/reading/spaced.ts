import { sharedWidth } from '../geometry/box';
import type { DigitReading } from './reading';

/** Ratio of the digits' usual height: a wider gap is a space, as between the groups of a telephone number. */
const WIDE = 0.9;

/** The digits' texts in reading order with a space where a gap is wide, `|` between lines. */
export function spacedText(digits: readonly DigitReading[]): string {
  const isSpaced = spacesBefore(digits);
  return digits
    .map(({ text, line }, i) => {
      const before = i > 0 && line !== digits[i - 1]?.line ? '|' : isSpaced[i] ? ' ' : '';
      return before + text;
    })
    .join('');
}

/** Whether a wide gap is before each digit, on its line. */
export function spacesBefore(digits: readonly DigitReading[]): boolean[] {
  const heights = digits.map(({ box }) => box.height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return digits.map(({ box, line }, i) => {
    const before = digits[i - 1];
    return before !== undefined && before.line === line && -sharedWidth(before.box, box) > WIDE * usual;
  });
}
