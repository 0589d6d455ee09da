import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project';

/** With SIMD for nearly every browser, plain for the rest. The threaded one needs headers that many hosts cannot send. */
const files = ['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'];

/** Puts TensorFlow.js's WebAssembly where `next dev` and `next build` take files to serve from: public/wasm, not committed. */
export function copyWasm(root: string): void {
  const require = createRequire(join(root, 'package.json'));
  const dist = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist');
  const target = join(root, 'public', 'wasm');
  mkdirSync(target, { recursive: true });
  for (const file of files) copyFileSync(join(dist, file), join(target, file));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) copyWasm(projectRoot);
