import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../../lib/build/project';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import { loadNetwork } from '../../../../lib/model/network';
import { wasmFunctions } from '../../../../lib/model/wasm/wasm-functions';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { goldenDrawings, goldenNotDigits } from '../../../golden/golden';
import { shippedModel } from '../../model/shipped-model';

/** One in four, of each digit and of what is none. */
const pictures = [...goldenDrawings(), ...goldenNotDigits()]
  .filter((_, i) => i % 4 === 0)
  .map(({ drawing }) => inkDrawing(drawing, DIGIT_FRAME) as GrayImage);
const factory = tf.findBackendFactory('wasm');
const aboutTfjs = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
const stock = join(dirname(aboutTfjs), 'dist');
const committed = join(projectRoot, 'public', 'wasm');
const readText = (path: string) => readFileSync(path, 'utf8');
const record = JSON.parse(readText(join(projectRoot, 'lib', 'model', 'wasm', 'trimmed.json'))) as {
  readonly tfjs: string;
  readonly sha256: Readonly<Record<string, string>>;
};
const HOW_TO_MAKE_THEM =
  'Run npx tsx lib/build/assets/trim-wasm.ts, and commit public/wasm and lib/model/wasm/trimmed.json.';
let trimmed: string;

beforeAll(() => {
  trimmed = mkdtempSync(join(tmpdir(), 'trimmed-'));
  // The Node build of TensorFlow.js asks for them without the hash.
  for (const name of readdirSync(committed)) {
    cpSync(join(committed, name), join(trimmed, name.replace(/\.[0-9a-f]+\.wasm$/, '.wasm')));
  }
});

test('the trimmed files are of the TensorFlow.js that is installed', () => {
  expect(record.tfjs, HOW_TO_MAKE_THEM).toBe(JSON.parse(readText(aboutTfjs)).version);
});

test('they are the recorded ones, byte for byte, and share the hash in their names', () => {
  const sha256 = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(committed, name)))
      .digest('hex');
  const names = readdirSync(committed).sort();
  expect(Object.fromEntries(names.map((name) => [name, sha256(name)])), HOW_TO_MAKE_THEM).toEqual(record.sha256);
  const [hash] = /[0-9a-f]{8}/.exec(names[0] ?? '') ?? [];
  expect(names).toEqual([`tfjs-backend-wasm-simd.${hash}.wasm`, `tfjs-backend-wasm.${hash}.wasm`]);
});

test.each(['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'])('%s computes what our layers need', (name) => {
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(join(trimmed, name))));
  const operations = exported.map((one) => one.name).filter((one) => /^_?[A-Z]/.test(one));
  expect(operations.sort(), HOW_TO_MAKE_THEM).toEqual([...wasmFunctions].sort());
});

async function startWith(folder: string, simd: boolean): Promise<void> {
  if (tf.findBackendFactory('wasm')) tf.removeBackend('wasm');
  tf.registerBackend('wasm', factory);
  tf.env().set('WASM_HAS_SIMD_SUPPORT', simd);
  setWasmPaths(`${folder}/`);
  expect(await tf.setBackend('wasm')).toBe(true);
}

/** What the shipped network gives for each picture alone, and for all of them at once. */
async function logitsWith(folder: string, simd: boolean): Promise<number[][]> {
  await startWith(folder, simd);
  const network = loadNetwork(shippedModel());
  const logits = [...pictures.flatMap((picture) => network.logitsOf([picture])), ...network.logitsOf(pictures)];
  network.dispose();
  return logits;
}

test.each([true, false])('the trimmed WebAssembly gives the very numbers of the whole one, SIMD %s', async (simd) => {
  const expected = await logitsWith(stock, simd);
  expect(expected).toHaveLength(2 * pictures.length);
  expect(await logitsWith(trimmed, simd)).toEqual(expected);
});

test('nothing else is left in it: an operation that no network of ours needs stops', async () => {
  await startWith(trimmed, true);
  expect(() => tf.tidy(() => tf.add(1, 2).dataSync())).toThrow();
});

test('TensorFlow.js’s own code calls nothing through the table, which trimming relies on', () => {
  const glue = readText(join(stock, '..', 'wasm-out', 'tfjs-backend-wasm.js'));
  expect(glue.match(/wasmTable\b[^,;]*/g)).toEqual([
    'wasmTable',
    'wasmTable=Module["asm"]["__indirect_function_table"]',
  ]);
  expect(glue).not.toMatch(/\binvoke_|"__indirect_function_table"\]\s*[.[(]/);
});
