import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../project';
import { writeCompareWorker } from './write-compare-worker';

/**
 * Makes what next.config.js looks for below public/ and what is not committed. `next dev` serves it as it was when that
 * started. Gives the files that its script is made of. Throws ScriptBuildError.
 */
export async function fillPublic(root: string): Promise<readonly string[]> {
  const [wasm = ''] = readdirSync(join(root, 'public', 'wasm'));
  return writeCompareWorker(root, wasm.split('.').at(-2) ?? '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await fillPublic(projectRoot);
