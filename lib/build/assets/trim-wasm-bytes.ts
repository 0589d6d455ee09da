/** Thrown when a WebAssembly module holds what the trimmer does not know: leaving out less is better than too much. */
export class TrimWasmError extends Error {
  override name = 'TrimWasmError';
}

/** Bits of a LEB128 byte that carry the number; the one above says that another byte follows. */
const NUMBER_BITS = 0x7f;
/** A 32-bit number takes at most this many bytes, a 64-bit one twice that. */
const MOST_BYTES_32 = 5;
const MOST_BYTES_64 = 10;

/** Reads a module's bytes one after the other. Every method throws TrimWasmError at their end. */
export class WasmReader {
  constructor(
    readonly bytes: Uint8Array,
    public position = 0,
    readonly end = bytes.length,
  ) {}

  get isAtEnd(): boolean {
    return this.position >= this.end;
  }

  byte(): number {
    if (this.isAtEnd) throw new TrimWasmError('The WebAssembly breaks off.');
    return this.bytes[this.position++] as number;
  }

  skip(count: number): void {
    if (count > this.end - this.position) throw new TrimWasmError('The WebAssembly breaks off.');
    this.position += count;
  }

  /** An unsigned 32-bit number in LEB128. */
  unsigned(): number {
    let value = 0;
    for (let i = 0; i < MOST_BYTES_32; i++) {
      const byte = this.byte();
      value += (byte & NUMBER_BITS) * 2 ** (7 * i);
      if (byte <= NUMBER_BITS) return value;
    }
    throw new TrimWasmError('A number of the WebAssembly is too long.');
  }

  /** Passes over a number in LEB128, signed or not, of up to 64 bits. */
  skipNumber(): void {
    for (let i = 0; i < MOST_BYTES_64; i++) if (this.byte() <= NUMBER_BITS) return;
    throw new TrimWasmError('A number of the WebAssembly is too long.');
  }

  /** As many bytes as the number in front of them says. */
  sized(): WasmReader {
    const size = this.unsigned();
    const start = this.position;
    this.skip(size);
    return new WasmReader(this.bytes, start, this.position);
  }

  /** What `read` gives for each of as many items as the number in front of them says. */
  list<T>(read: (reader: WasmReader) => T): T[] {
    return Array.from({ length: this.count() }, () => read(this));
  }

  text(): string {
    const { position, end } = this.sized();
    return new TextDecoder().decode(this.bytes.subarray(position, end));
  }

  /** What has not been read yet. */
  rest(): Uint8Array {
    return this.bytes.subarray(this.position, this.end);
  }

  /** The length of a list: each item takes a byte at least, so a longer one is no list. */
  private count(): number {
    const count = this.unsigned();
    if (count > this.end - this.position) throw new TrimWasmError('The WebAssembly breaks off.');
    return count;
  }
}

/** An unsigned 32-bit number in LEB128. */
export function unsignedBytes(value: number): number[] {
  return value <= NUMBER_BITS
    ? [value]
    : [(value & NUMBER_BITS) | (NUMBER_BITS + 1), ...unsignedBytes(Math.floor(value / (NUMBER_BITS + 1)))];
}

/** Bytes with their number in front. */
export function sizedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([Uint8Array.from(unsignedBytes(size)), ...parts]);
}
