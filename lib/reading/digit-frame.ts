/** The size and pen that every digit is brought to before the network sees it. Lengths are in pixels of the picture. */
export interface Frame {
  /** Width and height of the picture. */
  readonly size: number;
  /** Width and height of the square that the ink is scaled into, without changing its aspect. */
  readonly box: number;
  /** Width of the pen that strokes are inked with after scaling. */
  readonly penWidth: number;
}

/**
 * MNIST's own frame: "size normalized to fit in a 20x20 pixel box while preserving their aspect ratio", then
 * "centered in a 28x28 image by computing the center of mass of the pixels, and translating the image so as to
 * position this point at the center" (LeCun, Cortes, Burges, The MNIST database of handwritten digits).
 *
 * MNIST moved its pictures by whole pixels, so its centre of mass is half a pixel right of and below the middle. Ours is in
 * the middle. The pen is as wide as MNIST's median stroke: 2.35 px over the first 5,000 training images, measured as ink
 * area divided by skeleton length.
 */
export const DIGIT_FRAME: Frame = { size: 28, box: 20, penWidth: 2.4 };
