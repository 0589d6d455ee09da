import { byteAt, little16 } from './byte-reader';
import type { PictureSize } from './size';

/** The screen's size, width and height and flags, stands behind the signature; GIF89a specification, 18. */
const SCREEN = 6;
const FLAGS = 10;
const BLOCKS = 13;

const EXTENSION = 0x21;
const FRAME = 0x2c;

/** The screen, and the first frame where it reaches beyond: decoders widen the picture to it. */
export function gifSize(bytes: Uint8Array): PictureSize | undefined {
  const flags = byteAt(bytes, FLAGS);
  let at = BLOCKS + (flags >= 0x80 ? 3 * 2 ** ((flags % 8) + 1) : 0);
  while (bytes[at] === EXTENSION) at = pastParts(bytes, at + 2);
  if (bytes[at] !== FRAME) return undefined;
  return {
    width: Math.max(little16(bytes, SCREEN), little16(bytes, at + 1) + little16(bytes, at + 5)),
    height: Math.max(little16(bytes, SCREEN + 2), little16(bytes, at + 3) + little16(bytes, at + 7)),
  };
}

/** Behind the parts of an extension: each has its length in front, the last one's is 0. */
function pastParts(bytes: Uint8Array, from: number): number {
  let at = from;
  while (byteAt(bytes, at) > 0) at += byteAt(bytes, at) + 1;
  return at + 1;
}
