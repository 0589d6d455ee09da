import { UserError } from '../errors/user-error';
import type { GrayImage } from '../geometry/gray-image';
import { DIGIT_FRAME } from './digit-frame';
import type { DigitReading, DrawingReading } from './reading';

const PIXELS = DIGIT_FRAME.size ** 2;

/** A digit that a person set or confirmed. */
export interface HandExample {
  /** 0 to 9. */
  readonly digit: number;
  /** What the network saw of it, 28×28. */
  readonly picture: GrayImage;
}

/** A digit that a person set in a reading, and what the network saw of it. */
export interface LabelledDigit extends HandExample {
  /** The indices of its strokes in the drawing; `undefined` in a picture. */
  readonly strokes: readonly number[] | undefined;
}

/** The digits of a reading that a person set. */
export function labelledDigits({ reading, pictures }: DrawingReading): LabelledDigit[] {
  const digits: readonly DigitReading[] = reading.digits;
  return digits.flatMap((digit, i) => {
    const picture = pictures[i];
    const isSeen = picture?.width === DIGIT_FRAME.size;
    return digit.isSet && isSeen ? [{ digit: Number(digit.text), picture, strokes: digit.strokes }] : [];
  });
}

/**
 * Labelled pictures as a table, `label,pixel0,…,pixel783`, a row for each, 0 for paper and 255 for ink. Layout: that of the
 * competition "Digit Recognizer" at Kaggle.
 */
export function picturesCsv(labelled: readonly HandExample[]): string {
  const pixels = Array.from({ length: PIXELS }, (_, i) => `pixel${i}`);
  const rows = labelled.map(({ digit, picture }) => [digit, ...picture.data]);
  return [['label', ...pixels], ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/** Thrown when a table holds no labelled pictures; `message` says what is wrong with it. */
export class PicturesCsvError extends UserError {
  override name = 'PicturesCsvError';
}

/** Reads what `picturesCsv` writes, up to `most` rows. @throws PicturesCsvError, and nothing else */
export function parsePicturesCsv(text: string, most = Number.POSITIVE_INFINITY): HandExample[] {
  const [head = '', ...rows] = text.trim().split(/\r?\n/);
  if (!head.startsWith('label,pixel0,')) {
    throw new PicturesCsvError('This file holds no labelled digits.', 'Choose one that was saved here.');
  }
  return rows.slice(0, most).map((row, i) => {
    const [digit = -1, ...pixels] = row.split(',').map(Number);
    const isByte = (value: number) => Number.isInteger(value) && value >= 0 && value <= 255;
    const isDigit = Number.isInteger(digit) && digit >= 0 && digit <= 9;
    if (!isDigit || pixels.length !== PIXELS || !pixels.every(isByte)) {
      throw new PicturesCsvError(`Row ${i + 1} of this file is no labelled digit.`, 'Choose another file.');
    }
    return { digit, picture: { width: DIGIT_FRAME.size, height: DIGIT_FRAME.size, data: Uint8Array.from(pixels) } };
  });
}
