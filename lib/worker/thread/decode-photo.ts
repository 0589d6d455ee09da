import type { PictureKind } from '../../photo/decode/picture-kind';
import { createReducer, reductionOf } from '../../photo/decode/reduce';
import type { DecodedPhoto } from '../api/recogniser-api';
import { checkPicture, checkSize, type PictureHeader } from './check-picture';
import { damagedPicture, oldBrowser, unknownKind } from './picture-errors';

/** Pixels copied from the browser's picture at a time: 4 MB. */
const BAND_PIXELS = 1_000_000;

/** Every browser decodes these kinds, so a file that it cannot decode is damaged. */
const KNOWN_EVERYWHERE: readonly PictureKind[] = ['PNG', 'JPEG', 'GIF', 'WebP', 'BMP'];

let last: Promise<unknown> = Promise.resolve();

/**
 * Decodes a picture file, or the first frame of an animation, in a worker. One at a time: two of the largest would exceed a
 * phone's memory.
 * @throws PictureError
 */
export function decodePhoto(file: Blob): Promise<DecodedPhoto> {
  const decoded = last.then(() => decodeAlone(file));
  last = decoded.catch(() => {});
  return decoded;
}

/** Besides the result, memory holds only the browser's picture and one band of it. */
async function decodeAlone(file: Blob): Promise<DecodedPhoto> {
  const header = await checkPicture(file);
  if (typeof OffscreenCanvas === 'undefined' || typeof createImageBitmap === 'undefined') throw oldBrowser();
  const bitmap = await bitmapOf(file, header);
  try {
    checkSize(bitmap);
    return reduced(bitmap);
  } finally {
    bitmap.close();
  }
}

/** Turned upright by its EXIF data, which is the default. Some older browsers reject the explicit option. */
async function bitmapOf(file: Blob, { kind, size }: PictureHeader): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch (cause) {
    throw KNOWN_EVERYWHERE.includes(kind) ? damagedPicture(size, cause) : unknownKind(kind, cause);
  }
}

function reduced(bitmap: ImageBitmap): DecodedPhoto {
  const { width, height } = bitmap;
  const reduction = reductionOf(width, height);
  const reducer = createReducer(width, height, reduction);
  try {
    const bandHeight = Math.min(height, Math.max(1, Math.floor(BAND_PIXELS / width)));
    const context = bandOf(width, bandHeight);
    for (let top = 0; top < height; top += bandHeight) {
      context.drawImage(bitmap, 0, -top);
      reducer.add(context.getImageData(0, 0, width, Math.min(bandHeight, height - top)).data);
    }
  } catch (cause) {
    throw damagedPicture(bitmap, cause);
  }
  return { picture: reducer.picture(), reduction };
}

function bandOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error(`There is no canvas of ${width} × ${height} pixels.`);
  // Replace the last band, which would show through where this one is transparent.
  context.globalCompositeOperation = 'copy';
  return context;
}
