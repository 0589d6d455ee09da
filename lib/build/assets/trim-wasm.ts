// Makes public/wasm: as much of TensorFlow.js's WebAssembly as our networks call. Run it after an upgrade of TensorFlow.js,
// or when lib/model/wasm/wasm-functions.ts names another function, and commit what it writes:
// npx tsx lib/build/assets/trim-wasm.ts
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wasmFunctions } from '../../model/wasm/wasm-functions';
import { projectRoot } from '../project';

/** Fetched when this runs and no dependency: it weighs 104 MB. */
const BINARYEN = '132.0.0';

/** All that TensorFlow.js's files use. With every feature it knows, Binaryen writes what Node 20 refuses. */
const features = ['--mvp-features', '--enable-simd'];

/** With SIMD for nearly every browser, plain for the rest. The threaded one needs headers that many hosts cannot send. */
const files = ['tfjs-backend-wasm-simd', 'tfjs-backend-wasm'];

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

/** Characters of the hash in the files' names. */
const HASH_LENGTH = 8;

const aboutTfjs = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
const scratch = mkdtempSync(join(tmpdir(), 'trim-wasm-'));
const graph = join(scratch, 'graph.json');

/** Binaryen says what it left out, line by line, which is of no interest here. */
const run = (tool: string, ...options: readonly string[]) =>
  execFileSync('npx', ['--yes', '--package', `binaryen@${BINARYEN}`, tool, ...features, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });

/**
 * First the exports that are not called go, and the code that only they reach. Then what lies in the table and is of a
 * type that is not called through it: TensorFlow.js's own code takes nothing from the table, hence `closed-world`.
 */
function trim(name: string): Buffer {
  const [reached, trimmed] = [join(scratch, `${name}.reached.wasm`), join(scratch, `${name}.wasm`)] as const;
  run('wasm-metadce', join(dirname(aboutTfjs), 'dist', `${name}.wasm`), '--graph-file', graph, '--output', reached);
  run('wasm-opt', reached, '--closed-world', '--remove-unused-module-elements', '--output', trimmed);
  return readFileSync(trimmed);
}

const sha256 = (...parts: readonly Buffer[]): string => createHash('sha256').update(Buffer.concat(parts)).digest('hex');

const kept = [...housekeeping, ...wasmFunctions];
writeFileSync(
  graph,
  JSON.stringify([{ name: 'page', root: true, reaches: kept }, ...kept.map((name) => ({ name, export: name }))]),
);
const trimmed = files.map((name) => ({ name, bytes: trim(name) }));
// Both names hold the one hash, which the worker is built with, so caches may keep the files for good.
const hash = sha256(...trimmed.map(({ bytes }) => bytes)).slice(0, HASH_LENGTH);
const folder = join(projectRoot, 'public', 'wasm');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of trimmed) writeFileSync(join(folder, `${name}.${hash}.wasm`), bytes);
const { version } = JSON.parse(readFileSync(aboutTfjs, 'utf8')) as { readonly version: string };
const record = {
  tfjs: version,
  binaryen: BINARYEN,
  sha256: Object.fromEntries(trimmed.map(({ name, bytes }) => [`${name}.${hash}.wasm`, sha256(bytes)])),
};
writeFileSync(join(projectRoot, 'lib', 'model', 'wasm', 'trimmed.json'), `${JSON.stringify(record, null, 2)}\n`);
rmSync(scratch, { recursive: true });
