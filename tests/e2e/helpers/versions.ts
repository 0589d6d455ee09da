import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPolicy } from '../../../lib/build/headers/policy';
import { writeServiceWorker } from '../../../lib/build/manifest/own-scripts';
import { filesOf, pagesOf } from '../../../lib/build/pages';
import { builtSite, change } from './own-site';

const chunks = '_next/static/chunks';

function copyOfBuilt(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  cpSync(builtSite, folder, { recursive: true });
  return folder;
}

/**
 * A version after the built one, its pages marked with its name, in which a script of Next's has other code. As in a build
 * that script goes by another name, and so does each that names it: the host has the old ones no more.
 */
export async function versionWith(mark: string, script: string, how: (code: string) => string): Promise<string> {
  const folder = copyOfBuilt(mark);
  rename(folder, script, how);
  for (const page of pagesOf(folder))
    change(join(folder, page), (html) =>
      html.replace('<html ', `<html data-version="${mark}" `).replace(/<meta http-equiv="Content-Security[^>]*>/, ''),
    );
  // The pages' inline scripts name Next's scripts, and are allowed by their hash.
  rmSync(join(folder, '_headers'));
  addPolicy(folder);
  await writeServiceWorker(folder);
  return folder;
}

function rename(folder: string, script: string, how: (code: string) => string): void {
  const renamed = `renamed-${script}`;
  const replaced = (text: string) => text.replaceAll(script, renamed);
  const path = join(folder, chunks, script);
  const code = how(readFileSync(path, 'utf8'));
  rmSync(path);
  for (const file of filesOf(folder).filter((each) => /\.(html|txt|js)$/.test(each))) {
    if (!readFileSync(join(folder, file), 'utf8').includes(script)) continue;
    if (file.startsWith(`/${chunks}/`)) rename(folder, file.split('/').at(-1) ?? '', replaced);
    else change(join(folder, file), replaced);
  }
  writeFileSync(join(folder, chunks, renamed), code);
}

/** A version whose pages stay as the host sent them, dead: a script that all of them load throws. */
export function brokenVersion(mark = 'broken'): Promise<string> {
  const [, script = ''] =
    /<script src="[^"]*\/([^"/]+)" async/.exec(readFileSync(join(builtSite, '404.html'), 'utf8')) ?? [];
  return versionWith(mark, script, (code) => `throw new Error('a broken deploy');${code}`);
}

/** The built version, and in the place of its service worker the one that switches it off. */
export function switchedOff(): string {
  const folder = copyOfBuilt('switched-off');
  cpSync(join(folder, 'service-worker-off.js'), join(folder, 'service-worker.js'));
  return folder;
}
