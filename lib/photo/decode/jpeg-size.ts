import { big16, byteAt } from './byte-reader';
import type { PictureSize } from './size';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** SOF0 to SOF15; between them stand the Huffman tables, a reserved one, and the arithmetic tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** TEM and RST0 to SOI have no length behind them. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Goes from segment to segment up to the frame header: ITU-T T.81, B.1 and B.2.2. */
export function jpegSize(bytes: Uint8Array): PictureSize | undefined {
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
