import type { DetectedSign, Signs } from '../../photo/detect/detect-digits';
import { digitProbabilityOf } from '../../photo/detect/seen-signs';
import { LEFT_OUT, numberReading } from '../../reading/number-reading';
import { digitProbability } from '../../reading/probabilities';
import { type DigitReading, type LeftOut, type PhotoReading, type Reading, textOf } from '../../reading/reading';
import { readingOf } from '../../reading/reading-of';

/** What one way makes of a photograph. */
export interface Numbers extends Pick<PhotoReading, 'reading' | 'pictures' | 'leftOut'> {
  /** The probability, 0 to 1, that each of `leftOut` is a digit of the number; 0 where it stands on no line of digits. */
  readonly missed: readonly number[];
}

export const NO_DIGITS = { kind: 'not-a-digit', text: '', confidence: 0, digits: [] } as const;

/** Signs' logits are calibrated as they are. */
const AS_IT_IS = { temperature: 1, rejectBelow: 0 };

/** Of the signs found by their ink: what is no digit among them is left out. */
export function segmentedNumber({ digits, others }: Signs, rejectBelow: number): Numbers {
  const words = others.map(leftOutOf);
  if (digits.length === 0) return { reading: NO_DIGITS, pictures: [], leftOut: words, missed: others.map(() => 0) };
  const { reading, kept, leftOut } = numberReading(
    digits,
    digits.map(({ logits }) => logits),
    { temperature: 1, rejectBelow },
  );
  const lines = new Set(kept.map((i) => digits[i]?.line));
  const rest = digits.filter((_, i) => reading.kind === 'digits' && !kept.includes(i));
  return {
    reading,
    pictures: kept.flatMap((i) => digits[i]?.picture ?? []),
    leftOut: [...rest.map(({ picture }, i) => ({ ...(leftOut[i] as DigitReading), picture })), ...words],
    missed: [
      ...rest.map(({ line, logits }) => (lines.has(line) ? Math.max(LEFT_OUT, digitProbability(logits, 1)) : 0)),
      ...others.map(() => 0),
    ],
  };
}

/** Of the signs that the finder sees. */
export function detectedNumber({ digits, others }: Signs): Numbers {
  const leftOut = others.map(leftOutOf);
  const missed = others.map((other) => (other.line >= 0 ? digitProbabilityOf(other) : 0));
  if (digits.length > 0) {
    const read = digits.map(digitOf);
    const reading: Reading = {
      kind: 'digits',
      text: textOf(read),
      confidence: confidenceOf(read, missed),
      digits: read,
    };
    return { reading, pictures: digits.map(({ picture }) => picture), leftOut, missed };
  }
  const likeliest = [...others].sort((a, b) => digitProbabilityOf(b) - digitProbabilityOf(a))[0];
  const guess = likeliest ? [likeliest] : [];
  const isRest = (_: unknown, i: number): boolean => others[i] !== likeliest;
  return {
    reading: { ...NO_DIGITS, confidence: guess.map(digitOf)[0]?.confidence ?? 0, digits: guess.map(digitOf) },
    pictures: guess.map(({ picture }) => picture),
    leftOut: leftOut.filter(isRest),
    missed: missed.filter(isRest),
  };
}

/** That all that was read is right, and that nothing left out is a digit; each by itself. */
export const confidenceOf = (read: readonly { readonly confidence: number }[], missed: readonly number[]): number =>
  missed.reduce(
    (product, probability) => product * (1 - probability),
    read.reduce((product, { confidence }) => product * confidence, 1),
  );

/** What the user says is a digit is one; all else is as likely one as the networks say. */
export function digitOf(sign: Omit<DetectedSign, 'line'> & { readonly line: number }): DigitReading {
  const digit = readingOf(sign.logits, sign.box, AS_IT_IS).digits[0] as DigitReading;
  const confidence = digit.confidence * (sign.isDigit ? 1 : digitProbabilityOf(sign));
  return { ...digit, confidence, line: Math.max(0, sign.line) };
}

export const leftOutOf = (sign: DetectedSign): LeftOut => ({
  ...digitOf(sign),
  picture: sign.picture,
  ...(sign.isInWord && { isInWord: true }),
});
