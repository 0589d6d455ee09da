import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundledScript, bundleScript } from '../assets/bundle-script';
import { projectRoot } from '../project';
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
  const { code } = await bundle(lists, version);
  writeFileSync(join(out, serviceWorkerName), code);
}

/** The files that a service worker is made of, whatever its lists. Throws ScriptBuildError. */
export const serviceWorkerSources = async (): Promise<readonly string[]> => (await bundle('{}', '')).sources;

const bundle = (lists: string, version: string): Promise<BundledScript> =>
  bundleScript({
    entry: join(projectRoot, 'lib', 'pwa', 'service-worker.ts'),
    // Vite takes a global by its bare name alone; the ready-made lists need no parsing of ours.
    define: { VERSION_FILES: lists, VERSION_NAME: JSON.stringify(version) },
  });

/** Writes the one that switches it off. Throws ScriptBuildError. */
export async function writeServiceWorkerOff(out: string): Promise<void> {
  const { code } = await bundleScript({
    entry: join(projectRoot, 'lib', 'pwa', 'service-worker-off.ts'),
    define: {},
  });
  writeFileSync(join(out, serviceWorkerOffName), code);
}
