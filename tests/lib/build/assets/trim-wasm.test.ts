import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimWasm } from '../../../../lib/build/assets/trim-wasm';
import { TrimWasmError } from '../../../../lib/build/assets/trim-wasm-bytes';
import { readModule } from '../../../../lib/build/assets/trim-wasm-module';
import { assemble, CALL, CALL_INDIRECT, CONST, type FunctionToAssemble } from '../assemble-wasm';

type Exports = Record<string, () => number>;

const run = (bytes: Uint8Array): Exports =>
  new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports as unknown as Exports;

const bodySizes = (bytes: Uint8Array): number[] => readModule(bytes).bodies.map(({ length }) => length);

/** Locals: none; unreachable; end. */
const STUB = 3;

/** `seven` calls the last but one; `nine` has code of its own; the last lies in the table and `eight` calls it there. */
const functions: readonly FunctionToAssemble[] = [
  { exported: 'seven', code: [CALL, 3] },
  { exported: 'eight', code: [CONST, 0, CALL_INDIRECT, 0, 0] },
  { exported: 'nine', code: [CONST, 9] },
  { code: [CONST, 7] },
  { inTable: true, code: [CONST, 8] },
];
const whole = assemble(functions);

test('a module assembled here runs, whole and with all its exports kept', () => {
  for (const bytes of [whole, trimWasm(whole, ['seven', 'eight', 'nine'])]) {
    expect([run(bytes).seven?.(), run(bytes).eight?.(), run(bytes).nine?.()]).toEqual([7, 8, 9]);
  }
});

test('what a kept export calls stays, and all else stops at once in its old place', () => {
  const trimmed = trimWasm(whole, ['seven']);
  expect(Object.keys(run(trimmed))).toEqual(['seven']);
  expect(run(trimmed).seven?.()).toBe(7);
  const [seven, eight, nine, called, inTable] = bodySizes(trimmed);
  expect([eight, nine, inTable]).toEqual([STUB, STUB, STUB]);
  expect([seven, called]).toEqual([bodySizes(whole)[0], bodySizes(whole)[3]]);
});

test('a function in a table stays where code that is left calls its type through a table', () => {
  const trimmed = trimWasm(whole, ['eight']);
  expect(run(trimmed).eight?.()).toBe(8);
  expect(bodySizes(trimmed).map((size) => size === STUB)).toEqual([true, false, true, true, false]);
});

test('names for debuggers go, and what a module holds besides stays', () => {
  const name = Uint8Array.of(0, 6, 4, ...Buffer.from('name'), 0);
  const named = Buffer.concat([whole.subarray(0, 8), name, whole.subarray(8)]);
  expect(Buffer.from(trimWasm(named, ['seven'])).equals(trimWasm(whole, ['seven']))).toBe(true);
});

test.each([
  ['an export that is not there', whole, ['ten']],
  ['no WebAssembly', Buffer.from('<!doctype html>'), []],
  ['nothing', new Uint8Array(), []],
  ['a module cut off', whole.subarray(0, -1), ['seven']],
  ['a section of an unknown kind', Buffer.concat([whole, Uint8Array.of(13, 0)]), ['seven']],
  ['an instruction of threads', assemble([{ exported: 'a', code: [0xfe, 0x03, 0] }]), ['a']],
  ['an instruction of exceptions', assemble([{ exported: 'a', code: [0x06, 0x40, 0x0b] }]), ['a']],
  ['a call that hands over', assemble([{ exported: 'a', code: [0x12, 0] }]), ['a']],
  ['a relaxed instruction', assemble([{ exported: 'a', code: [0xfd, 0x80, 0x02] }]), ['a']],
  ['a second memory', assemble([{ exported: 'a', code: [CONST, 0, 0x28, 0x42, 0, 0] }]), ['a']],
  ['code behind its end', assemble([{ exported: 'a', code: [CONST, 1, 0x0b] }]), ['a']],
  ['a call of a function that is not there', assemble([{ exported: 'a', code: [CALL, 9] }]), ['a']],
  ['a call of a type that is not there', assemble([{ exported: 'a', code: [CONST, 0, CALL_INDIRECT, 9, 0] }]), ['a']],
])('%s is refused by name', (_what, bytes, names) => {
  expect(() => trimWasm(bytes, names)).toThrow(TrimWasmError);
});

const require = createRequire(import.meta.url);
const dist = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist');

test.each(['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'])(
  'every function of %s is understood, and the module stays valid whichever export is kept',
  (file) => {
    const bytes = readFileSync(join(dist, file));
    const names = readModule(bytes).exports.map(({ name }) => name);
    const sizeWith = (kept: readonly string[]): number => {
      const trimmed = trimWasm(bytes, kept);
      expect(WebAssembly.validate(Uint8Array.from(trimmed))).toBe(true);
      return trimmed.length;
    };
    const [all, none] = [sizeWith(names), sizeWith([])];
    expect(all).toBeGreaterThan(bytes.length * 0.98);
    for (const name of names.filter((_, i) => i % 20 === 0)) expect(sizeWith([name])).toBeGreaterThanOrEqual(none);
  },
);

test('whatever bytes are changed, a module is trimmed or refused by name', () => {
  const at = fc.nat(whole.length - 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 4 }), at, (changes, end) => {
      for (const bytes of [Uint8Array.from(whole), Uint8Array.from(whole.subarray(0, end))]) {
        for (const [place, byte] of changes) if (place < bytes.length) bytes[place] = byte;
        try {
          trimWasm(bytes, ['seven']);
        } catch (error) {
          expect(error).toBeInstanceOf(TrimWasmError);
        }
      }
    }),
    { numRuns: 5_000, seed: 1 },
  );
});
