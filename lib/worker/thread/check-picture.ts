import { type PictureKind, pictureKind } from '../../photo/decode/picture-kind';
import { type PictureSize, pictureSize, tellsSize } from '../../photo/decode/picture-size';
import { MOST_READABLE } from '../../photo/decode/reduce';
import {
  damagedPicture,
  emptyFile,
  forThePage,
  isPdf,
  MOST_BYTES,
  notAPicture,
  tooManyBytes,
  tooManyPixels,
  unreadableFile,
} from './picture-errors';

/** What a file says about itself. The size is undefined for kinds whose headers we cannot read. */
export interface PictureHeader {
  readonly kind: PictureKind;
  readonly size: PictureSize | undefined;
}

/** Bytes. Most files have their size in the first ones. */
const HEAD_BYTES = 64 * 1024;
/** Bytes. In some files it follows a few megabytes of metadata, such as a phone's depth map. */
const NOTES_BYTES = 16 * 1024 * 1024;

/**
 * Checks from a file's first bytes, before decoding, whether it is a picture and how many pixels it has. This refuses small
 * files that would unpack to gigabytes.
 * @throws PictureError
 */
export async function checkPicture(file: Blob): Promise<PictureHeader> {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  if (head.length === 0) throw emptyFile();
  const kind = pictureKind(head);
  if (kind === undefined) throw notAPicture();
  if (kind === 'PDF') throw isPdf(file);
  if (kind === 'SVG') throw forThePage();
  if (file.size > MOST_BYTES) throw tooManyBytes(file.size);
  const size = pictureSize(kind, head) ?? pictureSize(kind, await bytesOf(file.slice(0, NOTES_BYTES)));
  if (size === undefined && tellsSize(kind)) throw damagedPicture(undefined);
  if (size) checkSize(size);
  return { kind, size };
}

/** @throws PictureError */
export function checkSize(size: PictureSize): void {
  if (size.width * size.height > MOST_READABLE) throw tooManyPixels(size);
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw unreadableFile(cause);
  }
}
