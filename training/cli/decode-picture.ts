import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import { type PictureKind, pictureKind } from '../../lib/photo/decode/picture-kind';
import { MOST_READABLE, reductionOf } from '../../lib/photo/decode/reduce';
import { type FileDecoder, openBySharp, PictureFileError } from './decode-by-sharp';
import { notOpened } from './system-error';

export { PictureFileError };

/** A picture as it is shown, upright. */
export interface DecodedPicture {
  readonly picture: RgbaPicture;
  /** How many pixels of the file one pixel of `picture` stands for, along a side: 1, or more where it was shrunk. */
  readonly reduction: number;
}

const READABLE: readonly PictureKind[] = ['PNG', 'JPEG', 'WebP', 'GIF', 'AVIF'];

/** As many bytes from a file's beginning tell its kind. */
const HEAD_BYTES = 4096;
/** As much as the largest picture takes without any packing, three bytes a pixel. */
const MOST_BYTES = 3 * MOST_READABLE;
const MILLION = 1_000_000;

/** Of files that hold pictures, also such as cannot be read: each gets its sentence. */
const ENDINGS = /\.(png|apng|jpe?g|jpe|jfif|webp|gif|avif|bmp|dib|hei[cf]|tiff?|svg|jxl)$/;

/** Whether the file's name ends as a picture's does. */
export const isNamedAsPicture = (file: string): boolean => ENDINGS.test(extname(file).toLowerCase());

/** Whether the file is a picture by its name or by what it holds. */
export function isPictureFile(file: string): boolean {
  return isNamedAsPicture(file) || pictureKind(beginningOf(file)) !== undefined;
}

function beginningOf(file: string): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  try {
    // What is no file may let its reader wait for ever.
    if (!statSync(file).isFile()) return bytes.subarray(0, 0);
    const opened = openSync(file, 'r');
    try {
      return bytes.subarray(0, readSync(opened, bytes));
    } finally {
      closeSync(opened);
    }
  } catch {
    return bytes.subarray(0, 0);
  }
}

/**
 * The picture in a PNG, JPEG, WebP, GIF (its first frame) or AVIF file, whatever its name, turned as its EXIF data
 * says, in sRGB, and shrunk as in the browser.
 * @throws PictureFileError where the file is not there, empty, broken, too large, or no picture of these kinds.
 */
export async function decodePicture(file: string): Promise<DecodedPicture> {
  return decodeBytes(bytesOf(file), file);
}

function bytesOf(file: string): Uint8Array {
  try {
    const found = statSync(file);
    if (found.isDirectory()) throw new PictureFileError(`${file} is a folder.`);
    if (!found.isFile()) throw new PictureFileError(`${file} is not a file.`);
    if (found.size > MOST_BYTES) {
      const [own, most] = [found.size, MOST_BYTES].map((size) => Math.ceil(size / MILLION));
      throw new PictureFileError(`${file} is too large: ${own} MB; ${most} MB can be read.`);
    }
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof PictureFileError) throw cause;
    throw new PictureFileError(notOpened(file, cause), '', cause);
  }
}

/** The same of a file's bytes; `name` is for messages. @throws PictureFileError */
export async function decodeBytes(bytes: Uint8Array, name: string): Promise<DecodedPicture> {
  if (bytes.length === 0) throw new PictureFileError(`${name} is empty.`);
  const kind = pictureKind(bytes);
  if (kind === undefined) throw new PictureFileError(`${name} is not a picture (${READABLE.join(', ')}).`);
  if (!READABLE.includes(kind)) {
    throw new PictureFileError(`${name} is in the ${kind} format, which is not read: save it as JPEG or PNG.`);
  }
  try {
    const decoder = await openBySharp(bytes);
    checkSize(decoder, name);
    const reduction = reductionOf(decoder.width, decoder.height);
    return { picture: await decoder.reduced(reduction), reduction };
  } catch (cause) {
    if (cause instanceof PictureFileError) throw cause;
    throw new PictureFileError(`${name} cannot be read: it is damaged, cut off, or a rare kind of ${kind}.`, '', cause);
  }
}

function checkSize({ width, height }: FileDecoder, name: string): void {
  if (width * height <= MOST_READABLE) return;
  const most = MOST_READABLE / MILLION;
  throw new PictureFileError(`${name} has too many pixels: ${width}×${height}; ${most} million can be read.`);
}
