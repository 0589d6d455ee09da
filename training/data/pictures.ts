import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { inkDrawing } from '../../lib/strokes/normalise/ink-drawing';
import type { LabelledImages } from './load';
import type { LabelledDrawing } from './pen-digits';

const PIXELS = DIGIT_FRAME.size * DIGIT_FRAME.size;

/** Drawings as the app sees them: inked and normalised to 28×28, a byte a pixel. */
export function inPictures(drawings: readonly LabelledDrawing[]): LabelledImages {
  const pixels = sharedBytes(drawings.length * PIXELS);
  drawings.forEach(({ drawing }, i) => {
    const picture = inkDrawing(drawing, DIGIT_FRAME);
    if (picture) pixels.set(picture.data, i * PIXELS);
  });
  const labels = Uint8Array.from(drawings, ({ label }) => label);
  return { count: drawings.length, rows: DIGIT_FRAME.size, columns: DIGIT_FRAME.size, pixels, labels };
}

/** The same pictures in memory that threads can share instead of copying. */
export function shareMemory(images: LabelledImages): LabelledImages {
  const pixels = sharedBytes(images.pixels.length);
  pixels.set(images.pixels);
  return { ...images, pixels };
}

const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
