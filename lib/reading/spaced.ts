import { sharedWidth } from '../geometry/box';
import type { DigitReading } from './reading';

/** Ratios of the digits' usual height. A narrower gap is no space; the only gap of a line must be wider. */
const WIDE = 0.5;
const WIDE_ALONE = 1;
/** A space is so many times as wide as the line's middle gap, and that much of a height more. */
const TIMES = 2;
const MORE = 0.1;

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

/** Whether a wide gap is before each digit, on its line: wide beside the others, as between the groups of a telephone number. */
export function spacesBefore(digits: readonly DigitReading[]): boolean[] {
  const usual = middle(digits.map(({ box }) => box.height));
  const gaps = digits.map(({ box, line }, i) => {
    const before = digits[i - 1];
    return before?.line === line ? -sharedWidth(before.box, box) / usual : undefined;
  });
  return gaps.map((gap, i) => {
    if (gap === undefined) return false;
    const others = gaps.filter((other, at) => other !== undefined && digits[at]?.line === digits[i]?.line);
    if (others.length === 1) return gap > WIDE_ALONE;
    return gap > WIDE && gap > TIMES * Math.max(0, middle(others as number[])) + MORE;
  });
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 1;
}
