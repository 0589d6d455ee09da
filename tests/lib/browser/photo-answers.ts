import type { Box } from '../../../lib/geometry/box';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { DigitReading, PhotoReading } from '../../../lib/reading/reading';
import { probabilities } from './fake-recogniser';

/** A bare picture, wider than high. */
export const somePicture: RgbaPicture = { width: 60, height: 20, data: new Uint8ClampedArray(4 * 60 * 20) };

/** Where `photoOf` has the digit of this place in the row. */
export const boxAt = (index: number): Box => ({ x: 10 * index + 2, y: 5, width: 6, height: 10 });

/** A photograph's reading: digits in one row, each this sure, and more ink in the row that was left out. */
export function photoOf(text: string, sureness: readonly number[] = [], leftOut = ''): PhotoReading {
  const digits = [...text].map((digit, i) => digitOf(digit, sureness[i] ?? 0.98, i));
  const confidence = digits.reduce((product, one) => product * one.confidence, 1);
  return {
    reading:
      text === ''
        ? { kind: 'blank', text: '', confidence: 1, digits: [] }
        : { kind: 'digits', text, confidence, digits },
    pictures: digits.map(() => bare),
    leftOut: [...leftOut].map((digit, i) => ({ ...digitOf(digit, 0.2, text.length + i), picture: bare })),
    turns: 0,
    stages: { contrast: stage, heat: stage },
  };
}

const bare = { width: 28, height: 28, data: new Uint8Array(28 * 28) };
const stage = { width: 30, height: 10, data: new Uint8Array(300) };

function digitOf(text: string, confidence: number, index: number): DigitReading {
  return { text, confidence, probabilities: probabilities({ [Number(text)]: confidence }), box: boxAt(index), line: 0 };
}
