// Deep imports: of all kernels only those that a network of ours runs are bundled. tfjs is pinned for their sake.
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D';
import { identityConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Identity';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { env, type KernelConfig, ready, registerKernel, setBackend } from '@tensorflow/tfjs-core';
import type { wasmFunctions } from './wasm-functions';

/** Each function that the trimmed binary has, and no other. */
const computing: Readonly<Record<(typeof wasmFunctions)[number], KernelConfig>> = {
  FusedConv2D: fusedConv2DConfig,
  MaxPool: maxPoolConfig,
  _FusedMatMul: _fusedMatMulConfig,
};

/** What gives numbers another shape or name: it calls nothing of the binary. */
const renaming: readonly KernelConfig[] = [identityConfig, reshapeConfig];

/**
 * Makes the wasm backend ready in a worker: no shader to compile, so the first reading is as fast as the next, and
 * six times as fast as plain JavaScript. `folder` is the URL of the folder with the .wasm files, ending in a slash, and
 * `hash` stands in their names. With `byOurFetch` the stand-in for tfjs-core gets them, by `util.fetch`.
 */
export async function startWasmBackend(folder: string, hash: string, byOurFetch = false): Promise<void> {
  for (const config of [...Object.values(computing), ...renaming]) registerKernel(config);
  const [simd, plain] = ['-simd', ''].map((kind) => `${folder}tfjs-backend-wasm${kind}.${hash}.wasm`) as [
    string,
    string,
  ];
  const paths = {
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    // Has to be named, and is never asked for.
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  };
  setWasmPaths(paths, byOurFetch);
  // Its glue breaks when minified; one network as small as ours gains nothing from threads.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('The wasm backend could not be started.');
  await ready();
}
