import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { VersionFile } from '../offline/version-file';
import { projectRoot } from './project';
import { serviceWorkerName, versionFiles } from './version-files';

/** Thrown when the service worker cannot be put into one file. */
export class ServiceWorkerBuildError extends Error {
  override name = 'ServiceWorkerBuildError';
}

/**
 * Writes the service worker of a built site, with the list of the site's files in it: so it comes last, when those files
 * change no more. It finds them by its own address, and works under any path. Throws ServiceWorkerBuildError.
 */
export async function writeServiceWorker(out: string): Promise<void> {
  writeFileSync(join(out, serviceWorkerName), await bundle(versionFiles(out)));
}

async function bundle(files: readonly VersionFile[]): Promise<string> {
  const list = JSON.stringify(files);
  const version = createHash('sha256').update(list).digest('hex').slice(0, VERSION_LENGTH);
  const result = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    // Vite takes a global by its bare name alone; the ready-made list needs no parsing of ours.
    define: { VERSION_FILES: list, VERSION_NAME: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: join(projectRoot, 'lib', 'offline', 'service-worker.ts'),
        output: { format: 'iife', entryFileNames: serviceWorkerName },
      },
    },
  }).catch((cause: unknown) => {
    throw new ServiceWorkerBuildError('The service worker could not be built.', { cause });
  });
  const [first, ...others] = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (first?.type === 'chunk' && others.length === 0) return first.code;
  throw new ServiceWorkerBuildError('The service worker came out as more than one file.');
}

/** Hexadecimal digits: enough that no two versions share a name. */
const VERSION_LENGTH = 16;
