import type { LabelledImages } from './load';
import type { PenDrawing } from './pen-digits';

/** What the network learns from, and what chooses its checkpoint and calibrates it, never learnt from. */
export interface Split<T> {
  readonly training: T;
  readonly validation: T;
}

/** MNIST's last training pictures are validation: as many as the usual 55,000 / 5,000 split takes. */
export const MNIST_VALIDATION_COUNT = 5000;

/** What cards, tables and pages call them. */
export const MNIST_VALIDATION = 'MNIST validation (training images 55,001–60,000)';

/** Pen writers from this one on (25 to 30) are validation, so that it measures hands the network has never seen. */
export const FIRST_VALIDATION_WRITER = 25;

/** Cuts off the last `validationCount` pictures; both parts are views, not copies. */
export function splitMnist(images: LabelledImages, validationCount = MNIST_VALIDATION_COUNT): Split<LabelledImages> {
  const cut = Math.max(0, images.count - validationCount);
  return { training: slice(images, 0, cut), validation: slice(images, cut, images.count) };
}

/** Parts the drawings by their writer, keeping their order. */
export function splitPenDigits(drawings: readonly PenDrawing[]): Split<PenDrawing[]> {
  return {
    training: drawings.filter(({ writer }) => writer < FIRST_VALIDATION_WRITER),
    validation: drawings.filter(({ writer }) => writer >= FIRST_VALIDATION_WRITER),
  };
}

function slice(images: LabelledImages, from: number, to: number): LabelledImages {
  const size = images.rows * images.columns;
  return {
    ...images,
    count: to - from,
    pixels: images.pixels.subarray(from * size, to * size),
    labels: images.labels.subarray(from, to),
  };
}
