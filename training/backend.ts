import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
// tfjs-core leaves its gradients out; tfjs-layers brings them.
import '@tensorflow/tfjs-layers';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { installGradientKernels } from './kernels/install';

/** Makes TensorFlow.js ready in Node: the wasm backend (SIMD, one thread) with our gradient kernels, which can be
 * removed again. */
export async function startBackend(): Promise<{ removeGradientKernels(): void }> {
  const wasmFolder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
  setWasmPaths(`${wasmFolder}/dist/`);
  await tf.setBackend('wasm');
  await tf.ready();
  return { removeGradientKernels: installGradientKernels() };
}
