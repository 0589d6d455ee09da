import { deflateSync } from 'node:zlib';
import type { GrayImage } from '../../lib/geometry/gray-image';

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight bits a pixel, grey; deflate, the standard filters, not interlaced. */
const FORMAT = [8, 0, 0, 0, 0];
/** Each row is stored as it is. */
const NO_FILTER = 0;

/** A picture as a grey PNG, ink dark on white paper (W3C, Portable Network Graphics, third edition, 2025). */
export function encodePng({ width, height, data }: GrayImage): Uint8Array {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = NO_FILTER;
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = 255 - (data[y * width + x] as number);
  }
  const header = Buffer.alloc(8 + FORMAT.length);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(FORMAT, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.of()),
  ]);
}

export const pngAddress = (picture: GrayImage): string =>
  `data:image/png;base64,${Buffer.from(encodePng(picture)).toString('base64')}`;

export function chunk(kind: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/** CRC-32, reflected, as in the specification's annex D; Node's own came with 20.15. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
