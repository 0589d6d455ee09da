// Deep imports: of all kernels only those that a network of ours runs are bundled. tfjs is pinned for their sake.
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D';
import { identityConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Identity';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { env, ready, registerKernel, setBackend } from '@tensorflow/tfjs-core';

/**
 * Makes the wasm backend ready in a worker: no shader to compile, so the first reading is as fast as the next, and
 * six times as fast as plain JavaScript. `folder` is the URL of the folder with the .wasm files, ending in a slash.
 */
export async function startWasmBackend(folder: string): Promise<void> {
  for (const config of [fusedConv2DConfig, identityConfig, maxPoolConfig, reshapeConfig, _fusedMatMulConfig]) {
    registerKernel(config);
  }
  setWasmPaths(folder);
  // Its glue breaks when minified; one network as small as ours gains nothing from threads.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('The wasm backend could not be started.');
  await ready();
}
