import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import sharp from 'sharp';
import type { RgbaPicture } from '../lib/photo/rgba-picture';

/** Thrown when a file is no picture that can be read; the message is a sentence that names it. */
export class PictureFileError extends Error {
  override name = 'PictureFileError';
}

/** A picture as it is shown, upright. */
export interface DecodedPicture {
  readonly picture: RgbaPicture;
  /** How many pixels of the file one pixel of `picture` stands for, along a side: 1, or more where it was shrunk. */
  readonly reduction: number;
}

/** Larger pictures are shrunk to so many pixels: no pen is too thin to be seen then, and no phone too slow. */
const MOST_PIXELS = 2_000_000;

/** Phones take up to 200 million; of more, an interlaced file would fill a gigabyte before it is shrunk. */
const MOST_READABLE = 250_000_000;

const ENDINGS = ['.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif'];

/** Whether the file's name ends as those do that can be read. */
export const isPictureFile = (file: string): boolean => ENDINGS.includes(extname(file).toLowerCase());

/**
 * The picture in a PNG, JPEG, WebP, GIF (its first frame) or AVIF file, turned as its EXIF data says, in sRGB.
 * @throws PictureFileError where the file is not there, empty, broken, too large, or no picture of these kinds.
 */
export async function decodePicture(file: string): Promise<DecodedPicture> {
  if (!isPictureFile(file)) throw new PictureFileError(`${file} is not read: pictures end in ${ENDINGS.join(', ')}.`);
  const bytes = bytesOf(file);
  try {
    return await decoded(bytes, file);
  } catch (cause) {
    if (cause instanceof PictureFileError) throw cause;
    throw new PictureFileError(`${file} is broken, or not a picture.`, { cause });
  }
}

function bytesOf(file: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new PictureFileError(isMissing ? `${file} is not there.` : `${file} cannot be opened.`, { cause });
  }
  if (bytes.length === 0) throw new PictureFileError(`${file} is empty.`);
  return bytes;
}

async function decoded(bytes: Buffer, file: string): Promise<DecodedPicture> {
  // Warnings are about things that do not show, such as an odd colour profile. Our own limit has its own sentence.
  const source = sharp(bytes, { failOn: 'error', limitInputPixels: false });
  const { width, height } = (await source.metadata()).autoOrient;
  if (width * height > MOST_READABLE) {
    const most = MOST_READABLE / 1_000_000;
    throw new PictureFileError(`${file} has too many pixels: ${width}×${height}; ${most} million can be read.`);
  }
  const reduction = Math.max(1, Math.sqrt((width * height) / MOST_PIXELS));
  const size = {
    width: Math.max(1, Math.floor(width / reduction)),
    height: Math.max(1, Math.floor(height / reduction)),
  };
  const { data, info } = await source
    .autoOrient()
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { picture: { width: info.width, height: info.height, data: new Uint8Array(data) }, reduction };
}
