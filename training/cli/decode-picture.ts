import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { UserError } from '../../lib/errors/user-error';
import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import { type PictureKind, pictureKind } from '../../lib/photo/decode/picture-kind';
import { createReducer, MOST_READABLE, reductionOf } from '../../lib/photo/decode/reduce';
import { notOpened } from './system-error';

/** Thrown when a file is no picture that can be read; the message is a sentence that names it. */
export class PictureFileError extends UserError {
  override name = 'PictureFileError';
}

// No file is decoded twice.
sharp.cache(false);

/**
 * Nothing that can be read takes nearly as long, on one slow core. The commands give a file up before
 * (batch/reading-pool.ts), but a thread cannot be ended while sharp works in it.
 */
const MOST_SECONDS = 60;

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
    // Warnings are about things that do not show, such as an odd colour profile. What is too large is told by its size.
    const source = sharp(bytes, { failOn: 'error', limitInputPixels: false });
    const { width, height } = (await source.metadata()).autoOrient;
    if (width * height > MOST_READABLE) {
      const most = `${MOST_READABLE / MILLION} million can be read.`;
      throw new PictureFileError(`${name} has too many pixels: ${width}×${height}; ${most}`);
    }
    const reduction = reductionOf(width, height);
    return { picture: await reduced(source, reduction), reduction };
  } catch (cause) {
    if (cause instanceof PictureFileError) throw cause;
    throw new PictureFileError(`${name} cannot be read: it is damaged, cut off, or a rare kind of ${kind}.`, '', cause);
  }
}

/** The first frame, turned upright, in sRGB, and shrunk by a whole factor. */
async function reduced(source: Sharp, factor: number): Promise<RgbaPicture> {
  const upright = source.autoOrient().toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' });
  const { data, info } = await upright.timeout({ seconds: MOST_SECONDS }).toBuffer({ resolveWithObject: true });
  const reducer = createReducer(info.width, info.height, factor);
  reducer.add(data);
  return reducer.picture();
}
