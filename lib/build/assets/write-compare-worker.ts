import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project';
import { bundleScript } from './bundle-script';

/** Characters of the hash. */
const HASH_LENGTH = 8;

/**
 * Puts the worker of the page that compares where `next dev` and `next build` take files to serve from: public/compare,
 * not committed. Its name holds a hash of its content, so caches may keep it for good. Next builds the worker of the page
 * that draws, and would cut what the two share into scripts of their own: 0.3 KB more, in brotli, for every visitor.
 * `wasmHash`: the one in the names of the .wasm files. Gives the files that the worker is made of. Throws ScriptBuildError.
 */
export async function writeCompareWorker(root: string, wasmHash: string): Promise<readonly string[]> {
  // The very stand-ins of next.config.js, which reads the same file.
  const standIns = JSON.parse(readFileSync(join(projectRoot, 'lib/model/stand-ins.json'), 'utf8')) as Record<
    string,
    string
  >;
  const { code, sources } = await bundleScript({
    entry: join(projectRoot, 'lib', 'worker', 'thread', 'comparer.worker.ts'),
    define: { 'process.env.NEXT_PUBLIC_WASM_HASH': JSON.stringify(wasmHash) },
    standIns: Object.fromEntries(Object.entries(standIns).map(([name, path]) => [name, join(projectRoot, path)])),
  });
  const hash = createHash('sha256').update(code).digest('hex').slice(0, HASH_LENGTH);
  const folder = join(root, 'public', 'compare');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `worker.${hash}.js`), code);
  return sources;
}
