import type { PictureKind } from './picture-kind';

/** NaN where the bytes end too early. */
type SizeReader = (bytes: Uint8Array) => PictureSize | undefined;

const readers: Readonly<Partial<Record<PictureKind, SizeReader>>> = {
  PNG: pngSize,
  JPEG: jpegSize,
  GIF: gifSize,
  WebP: webpSize,
  BMP: bmpSize,
  AVIF: heifSize,
  HEIC: heifSize,
};

/** Whether pictures of this kind tell their size to `pictureSize`. */
export const tellsSize = (kind: PictureKind): boolean => readers[kind] !== undefined;

/**
 * How many pixels a picture unpacks to, from its first bytes and not yet turned by its EXIF data; undefined where these
 * do not say so, or where it is none. Never throws, and looks at each byte a few times at most.
 */
export function pictureSize(kind: PictureKind, bytes: Uint8Array): PictureSize | undefined {
  const size = readers[kind]?.(bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

/** PNG specification, 11.2.1: the first chunk is IHDR. */
function pngSize(bytes: Uint8Array): PictureSize | undefined {
  return standsAt(bytes, 12, 'IHDR') ? { width: big32(bytes, 16), height: big32(bytes, 20) } : undefined;
}

/** The OS/2 header has two bytes a side, all later ones four; a negative height stands for rows from the top. */
function bmpSize(bytes: Uint8Array): PictureSize {
  if (little32(bytes, 14) === 12) return { width: little16(bytes, 18), height: little16(bytes, 20) };
  const height = little32(bytes, 22);
  return { width: little32(bytes, 18), height: Math.min(height, 2 ** 32 - height) };
}

/** RFC 9649: extended (2.7), lossless (3.4), and lossy, whose frame header is that of RFC 6386, 9.1. */
function webpSize(bytes: Uint8Array): PictureSize | undefined {
  if (standsAt(bytes, 12, 'VP8X')) return { width: little24(bytes, 24) + 1, height: little24(bytes, 27) + 1 };
  if (standsAt(bytes, 12, 'VP8L') && byteAt(bytes, 20) === 0x2f) {
    const bits = little32(bytes, 21);
    return { width: (bits % 2 ** 14) + 1, height: (Math.floor(bits / 2 ** 14) % 2 ** 14) + 1 };
  }
  if (!standsAt(bytes, 12, 'VP8 ') || big16(bytes, 23) !== 0x9d01) return undefined;
  return { width: little16(bytes, 26) % 2 ** 14, height: little16(bytes, 28) % 2 ** 14 };
}

/** A picture's sides in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Reads whole numbers out of bytes. What lies past the end is NaN, which is no size and ends every loop. */
const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? Number.NaN;

const little16 = (bytes: Uint8Array, at: number): number => byteAt(bytes, at) + byteAt(bytes, at + 1) * 0x100;

const little24 = (bytes: Uint8Array, at: number): number => little16(bytes, at) + byteAt(bytes, at + 2) * 0x10000;

const little32 = (bytes: Uint8Array, at: number): number => little16(bytes, at) + little16(bytes, at + 2) * 0x10000;

const big16 = (bytes: Uint8Array, at: number): number => byteAt(bytes, at) * 0x100 + byteAt(bytes, at + 1);

const big32 = (bytes: Uint8Array, at: number): number => big16(bytes, at) * 0x10000 + big16(bytes, at + 2);

/** Whether these characters, one a byte, stand there. */
function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The screen's size, width and height and flags, stands behind the signature; GIF89a specification, 18. */
const SCREEN = 6;
const FLAGS = 10;
const BLOCKS = 13;

const EXTENSION = 0x21;
const FRAME = 0x2c;

/** The screen, and the first frame where it reaches beyond: decoders widen the picture to it. */
function gifSize(bytes: Uint8Array): PictureSize | undefined {
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

/** Boxes that hold others, and how many bytes of their own they have in front of them. */
const HOLDERS: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0, moov: 0, trak: 0 };

/** The holders above stand at most so deep in each other. */
const DEPTH = 3;

/** A box begins with its length and its name, four bytes each. */
const HEAD = 8;

/**
 * The largest picture among all that an AVIF or HEIC file holds, which are also its thumbnails and the tiles of a large
 * one: from `ispe` (ISO 23008-12, 6.5.3) or, of a sequence, from `tkhd` (ISO 14496-12, 8.3.2). Undefined where a box
 * that holds others reaches past what is there.
 */
function heifSize(bytes: Uint8Array): PictureSize | undefined {
  let largest: PictureSize = { width: 0, height: 0 };
  const isWhole = (from: number, to: number, depth: number): boolean => {
    for (let at = from; at + HEAD <= to; ) {
      const end = endOf(bytes, at, to);
      if (end < at + HEAD) return false;
      const size = sizeIn(bytes, at, end);
      if (size && size.width * size.height > largest.width * largest.height) largest = size;
      const holder = Object.keys(HOLDERS).find((name) => standsAt(bytes, at + 4, name));
      if (holder && depth < DEPTH) {
        if (end > to || !isWhole(at + HEAD + (HOLDERS[holder] as number), end, depth + 1)) return false;
      }
      at = end;
    }
    return true;
  };
  return isWhole(0, bytes.length, 0) ? largest : undefined;
}

/** A length of 0 stands for all that is left, 1 for one of eight bytes behind the name. */
function endOf(bytes: Uint8Array, at: number, to: number): number {
  const length = big32(bytes, at);
  if (length === 0) return to;
  return at + (length === 1 ? big32(bytes, at + 8) * 2 ** 32 + big32(bytes, at + 12) : length);
}

/** A track's size has 16 bits behind the point, and stands at the end of its box. */
function sizeIn(bytes: Uint8Array, at: number, end: number): PictureSize | undefined {
  if (standsAt(bytes, at + 4, 'ispe')) return { width: big32(bytes, at + 12), height: big32(bytes, at + 16) };
  if (standsAt(bytes, at + 4, 'tkhd')) return { width: big16(bytes, end - 8), height: big16(bytes, end - 4) };
  return undefined;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** SOF0 to SOF15; between them stand the Huffman tables, a reserved one, and the arithmetic tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** TEM and RST0 to SOI have no length behind them. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Goes from segment to segment up to the frame header: ITU-T T.81, B.1 and B.2.2. */
function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  let at = 2;
  while (at < bytes.length) {
    // What stands between two segments is passed over, as decoders do; 0xff may be repeated.
    if (bytes[at] !== 0xff || bytes[at + 1] === 0xff || bytes[at + 1] === 0) {
      at += 1;
      continue;
    }
    const marker = byteAt(bytes, at + 1);
    if (isFrame(marker)) return { width: big16(bytes, at + 7), height: big16(bytes, at + 5) };
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) return undefined;
    at += isBare(marker) ? 2 : 2 + big16(bytes, at + 2);
  }
  return undefined;
}
