import { DataFormatError } from './errors';

// Unix compress: LZW (Welch, "A Technique for High-Performance Data Compression", IEEE Computer 17(6), 1984) with codes
// that grow from 9 to at most 16 bits. The details follow what compress 4.0 and ncompress write.
const MAGIC = [0x1f, 0x9d] as const;
const HEADER_BYTES = 3;
const FIRST_BITS = 9;
// Asked for at most 9 bits, compress writes what not even compress can read: the least that works is 10.
const LEAST_MAX_BITS = 10;
const MOST_MAX_BITS = 16;
const LITERALS = 256;
/** In block mode this code empties the table. */
const CLEAR = 256;

/**
 * Unpacks a `.Z` file. The format cannot show that its end is cut off: compare the checksum of what is returned.
 * @throws DataFormatError on another magic number, unknown flags, and a code that no compressor could have written.
 */
export function uncompress(packed: Uint8Array, file: string): Uint8Array {
  const { maxBits, blockMode } = readHeader(packed, file);
  const firstFree = blockMode ? CLEAR + 1 : LITERALS;
  const prefix = new Uint16Array(1 << maxBits);
  const suffix = new Uint8Array(1 << maxBits).map((_, code) => (code < LITERALS ? code : 0));
  const reversed = new Uint8Array(1 << maxBits);
  const reader = new CodeReader(packed);
  const output = new GrowingBytes(packed.length * 4);

  let free = firstFree;
  let previous = -1;
  for (let code = reader.next(); code >= 0; code = reader.next()) {
    if (blockMode && code === CLEAR && previous >= 0) {
      reader.changeWidth(FIRST_BITS);
      free = firstFree;
      previous = -1;
      continue;
    }
    const highest = previous < 0 ? LITERALS - 1 : Math.min(free, (1 << maxBits) - 1);
    if (code > highest) {
      throw new DataFormatError(file, reader.from, reader.to, `a code of at most ${highest}`, String(code));
    }
    // A code that is not in the table yet stands for the previous text and, after it, that text's first byte.
    const isNew = code === free && previous >= 0;
    let length = isNew ? 1 : 0;
    let rest = isNew ? previous : code;
    for (; rest >= LITERALS; rest = prefix[rest] ?? 0) reversed[length++] = suffix[rest] ?? 0;
    reversed[length++] = rest;
    if (isNew) reversed[0] = rest;
    output.appendReversed(reversed, length);

    if (previous >= 0 && free < 1 << maxBits) {
      prefix[free] = previous;
      suffix[free] = rest;
      free += 1;
      if (free === 1 << reader.width && reader.width < maxBits) reader.changeWidth(reader.width + 1);
    }
    previous = code;
  }
  return output.bytes();
}

/** The third byte: how wide codes may grow in its low five bits, block mode in its highest, nothing in between. */
function readHeader(packed: Uint8Array, file: string): { maxBits: number; blockMode: boolean } {
  const [first = 0, second = 0, flags = 0] = packed;
  if (packed.length < HEADER_BYTES || first !== MAGIC[0] || second !== MAGIC[1]) {
    const found = Array.from(packed.subarray(0, HEADER_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    throw new DataFormatError(
      file,
      0,
      HEADER_BYTES,
      'the header of a .Z file, 1f 9d and its flags',
      found || 'nothing',
    );
  }
  const maxBits = flags & 0x1f;
  if (maxBits < LEAST_MAX_BITS || maxBits > MOST_MAX_BITS || (flags & 0x60) !== 0) {
    const expected = `codes of at most ${LEAST_MAX_BITS} to ${MOST_MAX_BITS} bits and no unknown flag`;
    throw new DataFormatError(file, 2, 3, expected, `the flags 0x${flags.toString(16).padStart(2, '0')}`);
  }
  return { maxBits, blockMode: (flags & 0x80) !== 0 };
}

/** Codes of `width` bits, lowest bit first. They come in groups of eight; a change of width skips the group's rest. */
class CodeReader {
  width = FIRST_BITS;
  /** The bytes that hold the code read last. */
  from = HEADER_BYTES;
  to = HEADER_BYTES;
  private bit = HEADER_BYTES * 8;
  private firstGroup = this.bit;

  constructor(private readonly packed: Uint8Array) {}

  /** −1 at the end, where less than a code is left. */
  next(): number {
    const end = this.bit + this.width;
    if (end > this.packed.length * 8) return -1;
    this.from = this.bit >> 3;
    this.to = (end + 7) >> 3;
    const [low = 0, middle = 0, high = 0] = this.packed.subarray(this.from, this.to);
    const code = ((low | (middle << 8) | (high << 16)) >> (this.bit & 7)) & ((1 << this.width) - 1);
    this.bit = end;
    return code;
  }

  changeWidth(width: number): void {
    const groupBits = this.width * 8;
    this.bit = this.firstGroup + Math.ceil((this.bit - this.firstGroup) / groupBits) * groupBits;
    this.firstGroup = this.bit;
    this.width = width;
  }
}

class GrowingBytes {
  private buffer: Uint8Array;
  private length = 0;

  constructor(capacity: number) {
    this.buffer = new Uint8Array(Math.max(capacity, 1024));
  }

  appendReversed(reversed: Uint8Array, count: number): void {
    if (this.length + count > this.buffer.length) {
      const larger = new Uint8Array((this.length + count) * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    for (let i = count - 1; i >= 0; i -= 1) this.buffer[this.length++] = reversed[i] ?? 0;
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }
}
