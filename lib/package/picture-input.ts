import type { RgbaPicture } from '../geometry/rgba-picture';
import { createReducer, reductionOf } from '../photo/decode/reduce';
import type { DecodedPhoto } from '../worker/api/recogniser-api';
import { checkSize } from '../worker/thread/check-picture';
import { decodePhoto } from '../worker/thread/decode-photo';
import { unreadableFile } from '../worker/thread/picture-errors';
import { PictureError } from './errors';
import type { FileInput, PixelsInput } from './types';

const EXPECTED = 'Give a Blob, or { width, height, data } with four bytes for each pixel.';

/** The picture of what somebody else's program gives, which may be anything; a large one is shrunk. @throws PictureError */
export async function pictureOf(picture: unknown): Promise<DecodedPhoto> {
  if (!isFile(picture)) return shrunk(pixelsOf(picture));
  if (typeof createImageBitmap === 'undefined')
    throw new PictureError('There is nothing here that decodes a file.', 'Give its pixels: { width, height, data }.');
  return decodePhoto(await blobOf(picture));
}

const isFile = (value: unknown): value is FileInput =>
  typeof (value as Partial<FileInput> | null | undefined)?.arrayBuffer === 'function';

async function blobOf(file: FileInput): Promise<Blob> {
  if (file instanceof Blob) return file;
  try {
    return new Blob([await file.arrayBuffer()]);
  } catch (cause) {
    throw unreadableFile(cause);
  }
}

function pixelsOf(value: unknown): RgbaPicture {
  const { width, height, data } = (value ?? {}) as Partial<Record<keyof PixelsInput, unknown>>;
  if (!isSide(width) || !isSide(height)) throw new PictureError('The picture has no size in whole pixels.', EXPECTED);
  checkSize({ width, height });
  if (!(data instanceof Uint8ClampedArray || data instanceof Uint8Array))
    throw new PictureError('The picture has no bytes.', EXPECTED);
  const bytes = 4 * width * height;
  if (data.length !== bytes)
    throw new PictureError(`${width} × ${height} pixels are ${bytes} bytes, and there are ${data.length}.`, EXPECTED);
  return { width, height, data };
}

const isSide = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

function shrunk(picture: RgbaPicture): DecodedPhoto {
  const { width, height, data } = picture;
  const reduction = reductionOf(width, height);
  if (reduction === 1) return { picture, reduction };
  const reducer = createReducer(width, height, reduction);
  reducer.add(data);
  return { picture: reducer.picture(), reduction };
}
