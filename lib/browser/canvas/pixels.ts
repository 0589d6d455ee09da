import type { GrayImage } from '../../geometry/gray-image';

/** Four bytes for each pixel of a picture: red, green, blue, opacity. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** Full ink is opaque black, bare paper transparent. */
export function inkPixels({ data }: GrayImage): Pixels {
  const pixels = new Uint8ClampedArray(data.length * 4);
  for (let i = 0; i < data.length; i++) pixels[i * 4 + 3] = data[i] as number;
  return pixels;
}

/** Puts pixels in rows of `width` on a canvas of their size. Without any, it clears the canvas. */
export function paintPixels(canvas: HTMLCanvasElement, pixels: Pixels | undefined, width: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (pixels?.length) context.putImageData(new ImageData(pixels, width), 0, 0);
}
