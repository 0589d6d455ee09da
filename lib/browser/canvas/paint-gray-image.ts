import type { GrayImage } from '../../geometry/gray-image';

/** Shows a grey picture pixel for pixel: full ink is opaque black, bare paper transparent. `null` shows nothing. */
export function paintGrayImage(canvas: HTMLCanvasElement, picture: GrayImage | null): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (picture) context.putImageData(new ImageData(toInk(picture), picture.width), 0, 0);
}

/** Four bytes a pixel: black, with the picture's ink as opacity. */
export function toInk(picture: GrayImage): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(picture.data.length * 4);
  for (let i = 0; i < picture.data.length; i++) rgba[i * 4 + 3] = picture.data[i] as number;
  return rgba;
}
