import { createBitWriter } from './bits';

/** Length of a checksum in characters. One of 16 million altered texts passes it. */
export const CHECKSUM_CHARACTERS = 4;

/** A checksum of a text as four base64url characters. Source: FNV-1a, 32 bits, folded to 24 as its authors advise. */
export function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const bits = createBitWriter();
  bits.write(((hash >>> 24) ^ hash) & 0xffffff, 24);
  return bits.text();
}
