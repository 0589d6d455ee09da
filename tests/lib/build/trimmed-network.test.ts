import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { copyWasm } from '../../../lib/build/assets/copy-wasm';
import { projectRoot } from '../../../lib/build/project';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import { loadNetwork } from '../../../lib/model/network';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { goldenDrawings, goldenNotDigits } from '../../golden/golden';
import { shippedModel } from '../model/shipped-model';

const pictures = [...goldenDrawings(), ...goldenNotDigits()].map(
  ({ drawing }) => inkDrawing(drawing, DIGIT_FRAME) as GrayImage,
);
const factory = tf.findBackendFactory('wasm');
const require = createRequire(import.meta.url);
const stock = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist');
let trimmed: string;

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'trimmed-'));
  cpSync(join(projectRoot, 'package.json'), join(root, 'package.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  copyWasm(root);
  trimmed = join(root, 'public', 'wasm');
  // The Node build of TensorFlow.js asks for them without the hash.
  for (const name of readdirSync(trimmed)) {
    renameSync(join(trimmed, name), join(trimmed, name.replace(/\.[0-9a-f]+\.wasm$/, '.wasm')));
  }
});

/** What the shipped network gives for each golden picture alone, and for all of them at once. */
async function logitsWith(folder: string, simd: boolean): Promise<number[][]> {
  if (tf.findBackendFactory('wasm')) tf.removeBackend('wasm');
  tf.registerBackend('wasm', factory);
  tf.env().set('WASM_HAS_SIMD_SUPPORT', simd);
  setWasmPaths(`${folder}/`);
  expect(await tf.setBackend('wasm')).toBe(true);
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
  await logitsWith(trimmed, true);
  expect(() => tf.tidy(() => tf.add(1, 2).dataSync())).toThrow();
});

test('TensorFlow.js’s own code calls nothing through the table, which trimming relies on', () => {
  const glue = readFileSync(join(stock, '..', 'wasm-out', 'tfjs-backend-wasm.js'), 'utf8');
  expect(glue.match(/wasmTable\b[^,;]*/g)).toEqual([
    'wasmTable',
    'wasmTable=Module["asm"]["__indirect_function_table"]',
  ]);
  expect(glue).not.toMatch(/\binvoke_|"__indirect_function_table"\]\s*[.[(]/);
});
