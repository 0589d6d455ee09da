import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../project';

const wasmFolder = resolve(projectRoot, 'lib', 'model', 'wasm');

/**
 * Bundles no more of TensorFlow.js than our networks need, as next.config.js has the pages' workers do. `core`: the file that
 * stands in for '@tensorflow/tfjs-core'.
 */
export function tfjsParts(core = resolve(wasmFolder, 'tfjs-core.ts')): Plugin {
  return {
    name: 'tfjs-parts',
    setup({ onResolve }) {
      onResolve({ filter: /^@tensorflow\/tfjs-core$/ }, () => ({ path: core }));
      onResolve({ filter: /\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/ }, () => ({
        path: resolve(wasmFolder, 'no-threads.ts'),
      }));
    },
  };
}
