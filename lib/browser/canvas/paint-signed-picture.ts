import type { SignedPicture } from '../../geometry/signed-picture';

/** Red, green, blue. Blue and brown differ for every kind of colour vision, and both show on light and dark. */
const POSITIVE = [74, 118, 240] as const;
const NEGATIVE = [206, 92, 42] as const;

/** Shows signed values pixel by pixel: 0 is transparent, 1 and −1 are the full colours. No picture clears the canvas. */
export function paintSignedPicture(canvas: HTMLCanvasElement, picture: SignedPicture | undefined): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (picture) context.putImageData(new ImageData(toColours(picture), picture.width), 0, 0);
}

/** Four bytes a pixel: the colour of the value's sign, with its size as opacity. */
export function toColours({ data }: SignedPicture): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(data.length * 4);
  for (const [i, value] of data.entries()) {
    rgba.set(value < 0 ? NEGATIVE : POSITIVE, i * 4);
    rgba[i * 4 + 3] = Math.abs(value) * 255;
  }
  return rgba;
}
