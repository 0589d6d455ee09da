import type { DigitReading, Reading, SignReading } from '../../../lib/reading/reading';
import { SIGNS, type SignText } from '../../../lib/reading/signs';

/** A member 20 wide whose left side is at `x`. */
const at = (x: number, line = 0) => ({ line, confidence: 0.9, box: { x, y: 40 * line, width: 20, height: 30 } });

/** What stands in these lines, each member 24 after the last; a space is 60 wide. */
export function readingOf(text: string): Reading {
  const digits: DigitReading[] = [];
  const signs: SignReading[] = [];
  for (const [line, row] of text.split('|').entries()) {
    let x = 0;
    for (const letter of row) {
      const sign = SIGNS.find((one) => one === letter);
      if (letter === ' ') x += 60;
      else if (sign) signs.push({ ...at(x, line), text: sign as SignText });
      else digits.push({ ...at(x, line), text: letter, probabilities: [] });
      if (letter !== ' ') x += 24;
    }
  }
  const read = digits.map((digit) => digit.text).join('');
  return { kind: 'digits', text: read, confidence: 0.8, digits, ...(signs.length > 0 && { signs }) };
}
