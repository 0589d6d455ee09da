import { preamble } from '../../../lib/build/assets/trim-wasm-module';

/** A function without parameters that gives one 32-bit number. */
export interface FunctionToAssemble {
  /** Its instructions, without the end. */
  readonly code: readonly number[];
  readonly exported?: string;
  readonly inTable?: boolean;
}

export const CALL = 0x10;
/** Type, then table. */
export const CALL_INDIRECT = 0x11;
/** Of 32 bits. */
export const CONST = 0x41;

const END = 0x0b;
const I32 = 0x7f;

/** A small WebAssembly module of these functions; nothing in it may take more than 127 bytes. */
export function assemble(functions: readonly FunctionToAssemble[]): Uint8Array {
  const section = (id: number, items: readonly (readonly number[])[]): number[] => {
    const content = [items.length, ...items.flat()];
    return [id, content.length, ...content];
  };
  const inTable = functions.flatMap((one, i) => (one.inTable ? [i] : []));
  const exports = functions.flatMap(({ exported: name }, i) =>
    name === undefined ? [] : [[name.length, ...Buffer.from(name), 0, i]],
  );
  return Uint8Array.from([
    ...preamble,
    ...section(1, [[0x60, 0, 1, I32]]),
    ...section(
      3,
      functions.map(() => [0]),
    ),
    ...section(4, [[0x70, 0, inTable.length]]),
    ...section(7, exports),
    ...section(9, [[0, CONST, 0, END, inTable.length, ...inTable]]),
    ...section(
      10,
      functions.map(({ code }) => [code.length + 2, 0, ...code, END]),
    ),
  ]);
}
