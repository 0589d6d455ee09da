/**
 * A grey picture of ink on paper: `data[y * width + x]`, one byte a pixel, 0 is bare paper, 255 is full ink
 * (MNIST's polarity: the digit is light when shown as it is stored).
 */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
