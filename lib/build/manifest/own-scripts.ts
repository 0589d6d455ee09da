import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from '../assets/bundle-script';
import { changePages } from '../pages';
import { serviceWorkerName, serviceWorkerOffName, versionFiles } from './version-files';

/** Hexadecimal digits: enough that no two versions share a name. */
const VERSION_LENGTH = 16;

/**
 * Writes the service worker of a built site, with the lists of the site's files in it: so it comes last, when those files
 * change no more. It finds them by its own address, and works under any path. Throws ScriptBuildError.
 */
export async function writeServiceWorker(out: string): Promise<void> {
  const lists = JSON.stringify(versionFiles(out));
  const version = createHash('sha256').update(lists).digest('hex').slice(0, VERSION_LENGTH);
  const define = { VERSION_FILES: lists, VERSION_NAME: JSON.stringify(version) };
  writeFileSync(join(out, serviceWorkerName), await bundleScript('lib/pwa/service-worker.ts', define));
}

/** Writes the one that switches it off. Throws ScriptBuildError. */
export async function writeServiceWorkerOff(out: string): Promise<void> {
  writeFileSync(join(out, serviceWorkerOffName), await bundleScript('lib/pwa/service-worker-off.ts'));
}

/**
 * Writes into each page the lines that lead out of a version whose scripts fail: as a file of their own they might be what
 * fails. Before the policy, which allows them by their hash. Throws ScriptBuildError.
 */
export async function addRescue(out: string): Promise<void> {
  const code = (await bundleScript('lib/browser/pwa/rescue.ts')).trim();
  changePages(out, (html) => html.replace('</body>', () => `<script>${code}</script></body>`));
}
