import { pathToFileURL } from 'node:url';
import { projectRoot } from '../project';
import { copyWasm } from './copy-wasm';
import { writeCompareWorker } from './write-compare-worker';

/**
 * Makes what next.config.js looks for below public/ and what is not committed. `next dev` serves it as it was when that
 * started. Gives the files that its script is made of. Throws TrimWasmError, ScriptBuildError.
 */
export async function fillPublic(root: string): Promise<readonly string[]> {
  return writeCompareWorker(root, copyWasm(root));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await fillPublic(projectRoot);
