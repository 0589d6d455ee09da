import { TrimWasmError, type WasmReader } from './trim-wasm-bytes';

/** What a piece of code leads to. */
export interface References {
  /** Indices of functions called, or taken as values. */
  readonly functions: Set<number>;
  /** Indices of the types of functions called through a table. */
  readonly indirectTypes: Set<number>;
}

export const noReferences = (): References => ({ functions: new Set(), indirectTypes: new Set() });

const END = 0x0b;

/** Value types of one byte: the numbers, vectors, and the two kinds of references. */
const valueTypes = new Set([0x7f, 0x7e, 0x7d, 0x7c, 0x7b, 0x70, 0x6f]);

/** An alignment of more says that another memory than the only one is meant. */
const MOST_ALIGNMENT = 0x3f;

/**
 * Reads the body of a function from its locals to its end, and adds what it refers to. Every byte is accounted for: an
 * instruction that is not known, or a body that does not end where it should, throws TrimWasmError.
 * Source: WebAssembly Core Specification 2.0, binary format, instructions.
 */
export function readBody(body: WasmReader, found: References): void {
  body.list((reader) => {
    reader.unsigned();
    readValueType(reader);
  });
  readExpression(body, found);
  if (!body.isAtEnd) throw new TrimWasmError('A function of the WebAssembly goes on behind its end.');
}

/** Reads instructions up to the end that belongs to them. */
export function readExpression(reader: WasmReader, found: References): void {
  for (let depth = 1; depth > 0; ) {
    const code = reader.byte();
    if (code === END) depth -= 1;
    else if (code >= 0x02 && code <= 0x04) {
      depth += 1;
      // Of a block: a type's number, or one of the short forms, which are negative numbers.
      reader.skipNumber();
    } else readInstruction(code, reader, found);
  }
}

function readInstruction(code: number, reader: WasmReader, found: References): void {
  if (code === 0x10 || code === 0xd2) found.functions.add(reader.unsigned());
  else if (code === 0x11) {
    found.indirectTypes.add(reader.unsigned());
    reader.unsigned();
  } else if (code === 0x0e) {
    reader.list((labels) => labels.unsigned());
    reader.unsigned();
  } else if (code === 0x1c) reader.list(readValueType);
  else if (code >= 0x28 && code <= 0x3e) readPlace(reader);
  else if (code === 0x3f || code === 0x40) readOnlyMemory(reader);
  else if (code === 0x41 || code === 0x42) reader.skipNumber();
  else if (code === 0x43) reader.skip(4);
  else if (code === 0x44) reader.skip(8);
  else if (code === 0xd0) readValueType(reader);
  else if (code === 0xfc) readBulk(reader.unsigned(), reader);
  else if (code === 0xfd) readVector(reader.unsigned(), reader);
  else if (code === 0x0c || code === 0x0d || (code >= 0x20 && code <= 0x26)) reader.unsigned();
  else if (!isBare(code)) throw unknown(code);
}

/** Instructions of one byte: unreachable, nop, else, return, drop, select, arithmetic, ref.is_null. */
const isBare = (code: number): boolean =>
  [0x00, 0x01, 0x05, 0x0f, 0x1a, 0x1b, 0xd1].includes(code) || (code >= 0x45 && code <= 0xc4);

/** Conversions that saturate, and what copies, fills and grows memories and tables. */
function readBulk(code: number, reader: WasmReader): void {
  if (code <= 7) return;
  if (code === 8) {
    reader.unsigned();
    readOnlyMemory(reader);
  } else if (code === 10) {
    readOnlyMemory(reader);
    readOnlyMemory(reader);
  } else if (code === 11) readOnlyMemory(reader);
  else if (code === 12 || code === 14) {
    reader.unsigned();
    reader.unsigned();
  } else if (code === 9 || code === 13 || (code >= 15 && code <= 17)) reader.unsigned();
  else throw unknown(0xfc, code);
}

/** Vectors of 128 bits. Above are the relaxed ones, which are not in the specification's version 2. */
function readVector(code: number, reader: WasmReader): void {
  if (code <= 11 || code === 92 || code === 93) readPlace(reader);
  else if (code === 12 || code === 13) reader.skip(16);
  else if (code >= 21 && code <= 34) reader.skip(1);
  else if (code >= 84 && code <= 91) {
    readPlace(reader);
    reader.skip(1);
  } else if (code > 255) throw unknown(0xfd, code);
}

/** A place in memory: its alignment and its offset. */
function readPlace(reader: WasmReader): void {
  if (reader.unsigned() > MOST_ALIGNMENT) throw new TrimWasmError('The WebAssembly has several memories.');
  reader.unsigned();
}

function readOnlyMemory(reader: WasmReader): void {
  if (reader.byte() !== 0) throw new TrimWasmError('The WebAssembly has several memories.');
}

function readValueType(reader: WasmReader): void {
  const type = reader.byte();
  if (!valueTypes.has(type)) throw new TrimWasmError(`The WebAssembly has values of an unknown type, ${hex(type)}.`);
}

const unknown = (...codes: number[]): TrimWasmError =>
  new TrimWasmError(`The WebAssembly has an unknown instruction, ${codes.map(hex).join(' ')}.`);

const hex = (code: number): string => `0x${code.toString(16)}`;
