import type { Box } from '../geometry/box';
import type { DigitReading, Reading, SignReading } from './reading';
import { writtenOf } from './written';

/** A reading as other people's programs get it. Whatever it has stays; more may be added. */
export interface PublicReading {
  /** `blank`: there is no ink. `not-a-digit`: there is ink, and it is likelier no digit; `digits` holds the guess. */
  readonly kind: 'blank' | 'digits' | 'not-a-digit';
  /** The digits in reading order, `|` between lines; empty where nothing was read. */
  readonly text: string;
  /** The same as it is written, with signs and wide gaps: `-27`, `3,14`, `24.12.2026`. */
  readonly written: string;
  /** The calibrated probability, 0 to 1, that all of it is right. */
  readonly confidence: number;
  readonly digits: readonly PublicDigit[];
  /** The signs among the digits, from left to right, line by line. */
  readonly signs: readonly PublicSign[];
}

/** A reading, and what a form gets of it. */
export interface DigitPadReading extends PublicReading {
  /** Digits, a decimal number like `-12.5`, or a date like `2026-12-24`; empty where it is none of what is asked for. */
  readonly value: string;
  /** What was read: strokes of points of x and y, y growing downwards, on a sheet of 1000 by 1000. */
  readonly strokes: number[][][];
}

/** A sign that was read: `,` `.` `-` `/` `:` and the like. */
export interface PublicSign {
  readonly text: string;
  /** The calibrated probability, 0 to 1, that `text` is right. */
  readonly confidence: number;
  /** Its place, in the unit of the drawing or in pixels of the picture. */
  readonly box: Box;
  /** Its line, counted from 0 at the top. */
  readonly line: number;
  /** The indices of its strokes; left out for a picture. */
  readonly strokes?: readonly number[];
}

/** A digit that was read. */
export interface PublicDigit extends PublicSign {
  /** Ten calibrated probabilities, of 0 to 9, that sum to 1. */
  readonly probabilities: readonly number[];
}

/** The reading without what only our own pages use. */
export function publicReading(reading: Reading): PublicReading {
  const { kind, text, confidence, digits } = reading;
  const signs = (kind === 'digits' && reading.signs) || [];
  return {
    kind,
    text,
    written: writtenOf(reading),
    confidence,
    digits: digits.map((digit) => ({ ...publicSign(digit), probabilities: digit.probabilities })),
    signs: signs.map(publicSign),
  };
}

const publicSign = ({ text, confidence, box, line, strokes }: DigitReading | SignReading): PublicSign => ({
  text,
  confidence,
  box,
  line,
  ...(strokes && { strokes }),
});
