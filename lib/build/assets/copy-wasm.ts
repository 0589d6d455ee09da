import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wasmFunctions } from '../../model/wasm/wasm-functions';
import { trimWasm } from './trim-wasm';

/** With SIMD for nearly every browser, plain for the rest. The threaded one needs headers that many hosts cannot send. */
const files = ['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'];

/** What TensorFlow.js itself calls to start, to hold numbers and to hand them over. */
const housekeeping = [
  'memory',
  '__indirect_function_table',
  '__wasm_call_ctors',
  '__errno_location',
  'init',
  'init_with_threads_count',
  'get_threads_count',
  'register_tensor',
  'dispose_data',
  'dispose',
  'malloc',
  'free',
  'stackSave',
  'stackRestore',
  'stackAlloc',
];

/** Characters of the hash. */
const HASH_LENGTH = 8;

/**
 * Puts as much of TensorFlow.js's WebAssembly as our networks call where `next dev` and `next build` take files to
 * serve from: public/wasm, not committed. Their names hold a hash of both, so caches may keep them for good.
 * The whole files are 107 and 93 KB in brotli, these 60 and 54. Returns the hash. @throws TrimWasmError
 */
export function copyWasm(root: string): string {
  const require = createRequire(join(root, 'package.json'));
  const dist = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist');
  const kept = [...housekeeping, ...wasmFunctions];
  const trimmed = files.map((name) => ({ name, bytes: trimWasm(readFileSync(join(dist, name)), kept) }));
  const digest = createHash('sha256');
  for (const { bytes } of trimmed) digest.update(bytes);
  const hash = digest.digest('hex').slice(0, HASH_LENGTH);
  const folder = join(root, 'public', 'wasm');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of trimmed) {
    writeFileSync(join(folder, name.replace(/\.wasm$/, `.${hash}.wasm`)), bytes);
  }
  return hash;
}
