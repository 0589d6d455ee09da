import type { RgbaPicture } from '../../geometry/rgba-picture';
import { shrunk } from '../../geometry/shrunk';
import { imageDataOf } from './photo-canvas';

/** Pixels a side. */
const LONGEST = 96;
const QUALITY = 0.75;

/** A small copy of a picture as a file, by its address. It stays until that is revoked. */
export async function thumbnailOf(picture: RgbaPicture): Promise<string> {
  const small = shrunk(picture, LONGEST);
  const canvas = Object.assign(document.createElement('canvas'), { width: small.width, height: small.height });
  canvas.getContext('2d')?.putImageData(imageDataOf(small), 0, 0);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!file) throw new Error('The browser makes no file of a canvas.');
  return URL.createObjectURL(file);
}
