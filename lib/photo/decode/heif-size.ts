import { big16, big32, standsAt } from './byte-reader';
import type { PictureSize } from './size';

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
export function heifSize(bytes: Uint8Array): PictureSize | undefined {
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
