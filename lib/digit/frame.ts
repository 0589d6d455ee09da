import type { Frame } from '../image/frame';

/**
 * MNIST's own frame: "size normalized to fit in a 20x20 pixel box while preserving their aspect ratio", then
 * "centered in a 28x28 image by computing the center of mass of the pixels, and translating the image so as to
 * position this point at the center" (LeCun, Cortes, Burges, The MNIST database of handwritten digits).
 * The pen is as wide as the median stroke of its training images: 2.35 px, ink area over skeleton length.
 */
export const DIGIT_FRAME: Frame = { size: 28, box: 20, penWidth: 2.4 };
