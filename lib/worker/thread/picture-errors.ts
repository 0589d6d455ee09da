import type { PictureKind } from '../../photo/decode/picture-kind';
import type { PictureSize } from '../../photo/decode/picture-size';
import { MOST_READABLE } from '../../photo/decode/reduce';
import { FOR_THE_PAGE, PictureError } from '../api/errors';

const MILLION = 1_000_000;

/** A larger file is refused unread. MOST_READABLE pixels at three bytes each fit into it. */
export const MOST_BYTES = 3 * MOST_READABLE;

/** From this many pixels, a file that fails to decode may be too large for the device rather than damaged. */
const LARGE = 16 * MILLION;

const ANOTHER = 'Choose another one, or take the photograph again.';
const SAVE_AS = 'Save it as JPEG or PNG, then choose that.';

export const emptyFile = () => new PictureError('The file is empty.', ANOTHER);

export const notAPicture = () =>
  new PictureError('This file is not a picture.', 'Choose a photograph or a scan, best as JPEG or PNG.');

export const unknownKind = (kind: PictureKind, cause?: unknown) =>
  new PictureError(`This browser cannot read ${kind} pictures.`, SAVE_AS, cause);

/** By its name where it has one: among many, a person knows which to save. */
export const isPdf = (file: Blob) =>
  new PictureError(
    `${'name' in file ? file.name : 'This file'} is a PDF.`,
    'Save its page as a picture, or take a screenshot, and choose that.',
  );

export const forThePage = () => Object.assign(unknownKind('SVG'), { name: FOR_THE_PAGE });

/** `size` is undefined where it could not be read either. */
export function damagedPicture(size: PictureSize | undefined, cause?: unknown): PictureError {
  const isLarge = size !== undefined && size.width * size.height > LARGE;
  return isLarge
    ? new PictureError('The picture is damaged, or too large for this device.', `Make it smaller. ${ANOTHER}`, cause)
    : new PictureError('The picture is damaged.', ANOTHER, cause);
}

export const tooManyPixels = ({ width, height }: PictureSize) =>
  new PictureError(
    `The picture is ${inWords(width)} × ${inWords(height)} pixels large, ${millions(width * height)} million in all.`,
    `Up to ${millions(MOST_READABLE)} million can be read. Make it smaller, then choose it again.`,
  );

export const tooManyBytes = (bytes: number) =>
  new PictureError(
    `The file is too large: ${millions(bytes)} MB.`,
    `Up to ${millions(MOST_BYTES)} MB can be read. Make it smaller, then choose it again.`,
  );

export const unreadableFile = (cause: unknown) =>
  new PictureError('The file could not be opened.', 'Check that it is still there, then choose it again.', cause);

export const oldBrowser = () =>
  new PictureError('This browser is too old to read pictures.', 'Use a newer one for them. Drawing works as before.');

const inWords = (count: number): string => count.toLocaleString('en');

const millions = (count: number): string => inWords(Math.ceil(count / MILLION));
