import type { GrayImage } from '../geometry/gray-image';
import { DIGIT_FRAME } from './digit-frame';
import type { DigitReading, DrawingReading } from './reading';

/** A digit that a person set, and the 28×28 picture that the network saw. */
export interface LabelledDigit {
  readonly digit: DigitReading;
  readonly picture: GrayImage;
}

/** The digits of a reading that a person set. */
export function labelledDigits({ reading, pictures }: DrawingReading): LabelledDigit[] {
  const digits: readonly DigitReading[] = reading.digits;
  return digits.flatMap((digit, i) => {
    const picture = pictures[i];
    return digit.isSet && picture && picture.width === DIGIT_FRAME.size ? [{ digit, picture }] : [];
  });
}

/**
 * Labelled pictures as a table, `label,pixel0,…,pixel783`, a row for each, 0 for paper and 255 for ink. Layout: that of the
 * competition "Digit Recognizer" at Kaggle.
 */
export function picturesCsv(labelled: readonly LabelledDigit[]): string {
  const pixels = Array.from({ length: DIGIT_FRAME.size ** 2 }, (_, i) => `pixel${i}`);
  const rows = labelled.map(({ digit, picture }) => [digit.text, ...picture.data]);
  return [['label', ...pixels], ...rows].map((row) => `${row.join(',')}\n`).join('');
}
