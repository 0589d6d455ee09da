import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

/** Makes TensorFlow.js ready to read in Node, as in the page: the wasm backend (SIMD, one thread). */
export async function startWasm(): Promise<void> {
  const wasmFolder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
  setWasmPaths(`${wasmFolder}/dist/`);
  await tf.setBackend('wasm');
  await tf.ready();
}
