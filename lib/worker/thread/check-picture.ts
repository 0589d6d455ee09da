import { type PictureKind, pictureKind } from '../../photo/decode/picture-kind';
import { pictureSize, tellsSize } from '../../photo/decode/picture-size';
import { MOST_READABLE } from '../../photo/decode/reduce';
import type { PictureSize } from '../../photo/decode/size';
import {
  damagedPicture,
  emptyFile,
  MOST_BYTES,
  notAPicture,
  tooManyBytes,
  tooManyPixels,
  unknownKind,
  unreadableFile,
} from './picture-errors';

/** What a file says of itself. The size is undefined where we do not know how its kind tells it. */
export interface PictureHeader {
  readonly kind: PictureKind;
  readonly size: PictureSize | undefined;
}

/** The size mostly stands here … */
const HEAD_BYTES = 64 * 1024;
/** … or behind long notes, such as a phone's depth map, of a few megabytes. */
const NOTES_BYTES = 16 * 1024 * 1024;

/** No browser decodes these to pixels. */
const UNREAD: readonly PictureKind[] = ['PDF', 'SVG'];

/**
 * Looks at a file's first bytes, before anything is unpacked: whatever its name, is it a picture, and of how many
 * pixels? So that a few bytes which unpack to gigabytes are refused unread.
 * @throws PictureError
 */
export async function checkPicture(file: Blob): Promise<PictureHeader> {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  if (head.length === 0) throw emptyFile();
  const kind = pictureKind(head);
  if (kind === undefined) throw notAPicture();
  if (UNREAD.includes(kind)) throw unknownKind(kind);
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
