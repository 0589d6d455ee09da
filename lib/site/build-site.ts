import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addHints } from './add-hints';
import { copyWasm } from './copy-wasm';
import { removeWorkerSources } from './remove-worker-sources';
import { runNextBuild } from './run-next-build';
import { readStamp, stampOf, writeStamp } from './stamp';

/** Builds the static site into out/, whole: a build that breaks off leaves no stamp. Throws NextBuildError. */
export async function buildSite(root: string, basePath: string): Promise<void> {
  const out = join(root, 'out');
  rmSync(out, { recursive: true, force: true });
  const stamp = stampOf(root, basePath);
  copyWasm(root);
  await runNextBuild(root, basePath);
  removeWorkerSources(out);
  addHints(out, basePath);
  // Without this file GitHub Pages leaves out every folder whose name starts with an underscore.
  writeFileSync(join(out, '.nojekyll'), '');
  writeStamp(out, stamp);
}

/** Whether out/ holds the site that a build would write now. */
export function isFresh(root: string, basePath: string): boolean {
  return readStamp(join(root, 'out')) === stampOf(root, basePath);
}
