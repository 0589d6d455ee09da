import { sizedBytes, TrimWasmError, unsignedBytes, WasmReader } from './trim-wasm-bytes';
import { noReferences, readBody } from './trim-wasm-code';
import { type Export, preamble, readModule, SECTION, type WasmModule } from './trim-wasm-module';

const FUNCTION = 0;

/** No locals; unreachable; end. Functions keep their numbers, so nothing that names one has to change. */
const stub = Uint8Array.of(0, 0, 0x0b);

/**
 * A WebAssembly module with the exports of these names alone, and without the code that only others could reach: such a
 * function stays in its place with a body that stops at once. Custom sections, names for debuggers, go as well.
 *
 * Functions that lie in a table are kept where code that is left calls one of their type through a table. That is safe
 * as long as the host calls none through an exported table: TensorFlow.js's code does not.
 * @throws TrimWasmError where an export is not there, or at anything that is not in the specification's version 2.
 */
export function trimWasm(bytes: Uint8Array, names: readonly string[]): Uint8Array {
  const module = readModule(bytes);
  const kept = names.map((name) => exportOf(module, name));
  const reachable = reachableFunctions(module, kept);
  const parts: Uint8Array[] = [preamble];
  for (const { id, content } of module.sections) {
    if (id === SECTION.custom) continue;
    const changed =
      id === SECTION.export ? exportList(kept) : id === SECTION.code ? codeList(module, reachable) : content;
    parts.push(Uint8Array.of(id), sizedBytes([changed]));
  }
  return Buffer.concat(parts);
}

function exportOf({ exports }: WasmModule, name: string): Export {
  const found = exports.find((one) => one.name === name);
  if (found === undefined) throw new TrimWasmError(`The WebAssembly exports no ${name}.`);
  return found;
}

/** All functions that the kept exports, the start and what lies in tables can lead to. */
function reachableFunctions(module: WasmModule, kept: readonly Export[]): ReadonlySet<number> {
  const found = noReferences();
  for (const index of module.started.functions) found.functions.add(index);
  for (const { kind, index } of kept) if (kind === FUNCTION) found.functions.add(index);
  const called = new Set<string>();
  for (let known = -1; known < found.functions.size + called.size; ) {
    known = found.functions.size + called.size;
    // A set's own loop comes to what is added meanwhile.
    for (const index of found.functions) {
      if (index >= module.imported) readBody(new WasmReader(bodyOf(module, index)), found);
    }
    for (const type of found.indirectTypes) called.add(typeOf(module, type));
    for (const index of module.inTables) {
      if (called.has(typeOf(module, module.typeOf[index]))) found.functions.add(index);
    }
  }
  return found.functions;
}

function typeOf({ types }: WasmModule, index: number | undefined): string {
  const type = types[index ?? -1];
  if (type === undefined) throw new TrimWasmError(`The WebAssembly has no type ${index}.`);
  return type;
}

function bodyOf({ bodies, imported }: WasmModule, index: number): Uint8Array {
  const body = bodies[index - imported];
  if (body === undefined) throw new TrimWasmError(`The WebAssembly has no function ${index}.`);
  return body;
}

function exportList(exports: readonly Export[]): Uint8Array {
  const items = exports.map(({ name, kind, index }) =>
    Buffer.concat([sizedBytes([Buffer.from(name)]), Uint8Array.of(kind, ...unsignedBytes(index))]),
  );
  return Buffer.concat([Uint8Array.from(unsignedBytes(items.length)), ...items]);
}

function codeList({ bodies, imported }: WasmModule, reachable: ReadonlySet<number>): Uint8Array {
  const items = bodies.map((body, i) => sizedBytes([reachable.has(imported + i) ? body : stub]));
  return Buffer.concat([Uint8Array.from(unsignedBytes(items.length)), ...items]);
}
