import { big16, big32, byteAt, little16, little24, little32, standsAt } from './byte-reader';
import { gifSize } from './gif-size';
import { heifSize } from './heif-size';
import { jpegSize } from './jpeg-size';
import type { PictureKind } from './picture-kind';
import type { PictureSize } from './size';

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
