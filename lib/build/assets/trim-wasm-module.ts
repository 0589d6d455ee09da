import { TrimWasmError, WasmReader } from './trim-wasm-bytes';
import { noReferences, type References, readExpression } from './trim-wasm-code';

/** A section's number in the binary format. */
export const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11,
  dataCount: 12,
} as const;

export interface Section {
  readonly id: number;
  /** Without its number and size. */
  readonly content: Uint8Array;
}

export interface Export {
  readonly name: string;
  /** 0 for a function, 1 for a table; others are of no interest here. */
  readonly kind: number;
  readonly index: number;
}

/** As much of a module as tells which of its functions can be reached. */
export interface WasmModule {
  readonly sections: readonly Section[];
  /** The signature of each type, as text: equal ones are one type to a call through a table. */
  readonly types: readonly string[];
  /** Functions that are imported come before the module's own in the count of both. */
  readonly imported: number;
  /** The type of each function, imported ones included. */
  readonly typeOf: readonly number[];
  readonly exports: readonly Export[];
  /** What runs when the module is started, or stands in its globals. */
  readonly started: References;
  /** Functions that lie in a table. */
  readonly inTables: ReadonlySet<number>;
  /** The bodies of the module's own functions, without their sizes. */
  readonly bodies: readonly Uint8Array[];
}

/** Magic number and version 1. */
export const preamble = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Takes a module apart. Source: WebAssembly Core Specification 2.0, binary format, modules.
 * @throws TrimWasmError at anything that is not in it.
 */
export function readModule(bytes: Uint8Array): WasmModule {
  const sections = readSections(bytes);
  const listOf = <T>(id: number, read: (reader: WasmReader) => T): T[] => {
    const section = sections.find((one) => one.id === id);
    return section ? new WasmReader(section.content).list(read) : [];
  };
  const started = noReferences();
  const inTables = noReferences();
  const importedTypes = listOf(SECTION.import, readImport).filter((type) => type !== undefined);
  listOf(SECTION.global, (reader) => {
    reader.skip(2);
    readExpression(reader, started);
  });
  listOf(SECTION.element, (reader) => readElements(reader, inTables));
  const start = sections.find(({ id }) => id === SECTION.start);
  if (start) started.functions.add(new WasmReader(start.content).unsigned());
  return {
    sections,
    types: listOf(SECTION.type, readType),
    imported: importedTypes.length,
    typeOf: [...importedTypes, ...listOf(SECTION.function, (reader) => reader.unsigned())],
    exports: listOf(SECTION.export, (reader) => ({
      name: reader.text(),
      kind: reader.byte(),
      index: reader.unsigned(),
    })),
    started,
    inTables: inTables.functions,
    bodies: listOf(SECTION.code, (reader) => reader.sized().rest()),
  };
}

function readSections(bytes: Uint8Array): Section[] {
  if (!preamble.every((byte, i) => bytes[i] === byte)) throw new TrimWasmError('This is no WebAssembly of version 1.');
  const reader = new WasmReader(bytes, preamble.length);
  const sections: Section[] = [];
  while (!reader.isAtEnd) {
    const id = reader.byte();
    if (id > SECTION.dataCount) throw new TrimWasmError(`The WebAssembly has an unknown section, ${id}.`);
    sections.push({ id, content: reader.sized().rest() });
  }
  return sections;
}

function readType(reader: WasmReader): string {
  if (reader.byte() !== 0x60) throw new TrimWasmError('The WebAssembly has a type that is not of a function.');
  const values = () => reader.list((one) => one.byte().toString(16)).join();
  return `${values()} → ${values()}`;
}

/** The type of an imported function; undefined for a table, a memory or a global. */
function readImport(reader: WasmReader): number | undefined {
  reader.text();
  reader.text();
  const kind = reader.byte();
  if (kind === 0) return reader.unsigned();
  if (kind === 3) reader.skip(2);
  else if (kind <= 2) {
    if (kind === 1) reader.skip(1);
    const hasMost = reader.byte() & 1;
    reader.unsigned();
    if (hasMost) reader.unsigned();
  } else throw new TrimWasmError(`The WebAssembly imports something of an unknown kind, ${kind}.`);
  return undefined;
}

/** Bit 0: not put into a table at the start; bit 1: a table is named, or a kind; bit 2: expressions, not indices. */
function readElements(reader: WasmReader, found: References): void {
  const form = reader.unsigned();
  if (form > 7) throw new TrimWasmError(`The WebAssembly fills a table in an unknown way, ${form}.`);
  const isActive = (form & 1) === 0;
  if (isActive && form & 2) reader.unsigned();
  if (isActive) readExpression(reader, found);
  if (form & 3) reader.skip(1);
  if (form & 4) reader.list((one) => readExpression(one, found));
  else for (const index of reader.list((one) => one.unsigned())) found.functions.add(index);
}
