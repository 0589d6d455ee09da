/** The 64 characters of base64url, which need no escaping in an address. Source: RFC 4648, section 5. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS_PER_CHARACTER = 6;

/** Thrown when bits are read beyond the end of the text, or the text holds another character. */
export class BitsError extends Error {
  override name = 'BitsError';
}

export interface BitWriter {
  /** Writes the lowest `count` bits of a whole number, 0 ≤ `count` ≤ 30, the highest first. */
  write(value: number, count: number): void;
  /** Everything written so far, six bits a character, the last one padded with zeros. */
  text(): string;
}

export function createBitWriter(): BitWriter {
  let text = '';
  let pending = 0;
  let held = 0;
  return {
    write(value, count) {
      for (let bit = count - 1; bit >= 0; bit--) {
        pending = (pending << 1) | ((value >> bit) & 1);
        if (++held < BITS_PER_CHARACTER) continue;
        text += ALPHABET[pending];
        [pending, held] = [0, 0];
      }
    },
    text: () => (held === 0 ? text : text + ALPHABET[pending << (BITS_PER_CHARACTER - held)]),
  };
}

export interface BitReader {
  /** The next `count` bits as a number, 0 ≤ `count` ≤ 30. @throws BitsError */
  read(count: number): number;
  /** Whether only the padding of the last character is left. */
  isAtEnd(): boolean;
}

export function createBitReader(text: string): BitReader {
  let at = 0;
  const bitAt = (place: number): number => {
    const character = text[Math.floor(place / BITS_PER_CHARACTER)];
    const value = character === undefined ? -1 : ALPHABET.indexOf(character);
    if (value < 0) throw new BitsError('The text ends too early, or holds a character that is none of the 64.');
    return (value >> (BITS_PER_CHARACTER - 1 - (place % BITS_PER_CHARACTER))) & 1;
  };
  return {
    read(count) {
      let value = 0;
      for (let bit = 0; bit < count; bit++) value = (value << 1) | bitAt(at++);
      return value;
    },
    isAtEnd() {
      const end = text.length * BITS_PER_CHARACTER;
      if (end - at >= BITS_PER_CHARACTER) return false;
      for (let place = at; place < end; place++) if (bitAt(place) !== 0) return false;
      return true;
    },
  };
}

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
