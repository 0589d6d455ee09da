import type { GrayImage } from './gray-image';

/** A picture with as much ink, 0 to 255, in one of its pixels; the same one where it is so already, or outside. */
export function painted(picture: GrayImage, x: number, y: number, ink: number): GrayImage {
  const { width, height } = picture;
  const at = y * width + x;
  if (x < 0 || y < 0 || x >= width || y >= height || picture.data[at] === ink) return picture;
  const data = picture.data.slice();
  data[at] = ink;
  return { ...picture, data };
}
