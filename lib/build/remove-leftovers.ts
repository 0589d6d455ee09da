import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { changePages } from './pages';

/** Takes out of a built site what Next writes and no browser asks for. */
export function removeLeftovers(out: string): void {
  removeWorkerSources(out);
  removeStrayPages(out);
  removeOldScripts(out);
}

const oldScript = /<script[^>]* src="[^"]*(\/_next\/[^"]+)"[^>]* nomodule\b[^>]*><\/script>/gi;

/** Next adds a script for browsers without modules, which cannot run the others: none has to fetch it. */
function removeOldScripts(out: string): void {
  const files = new Set<string>();
  changePages(out, (html) => {
    for (const [, path = ''] of html.matchAll(oldScript)) files.add(path);
    return html.replace(oldScript, '');
  });
  for (const path of files) rmSync(join(out, path), { force: true });
}

/** Next writes the page for what is not found three times; hosts take 404.html, and the others are never asked for. */
function removeStrayPages(out: string): void {
  for (const name of ['404', '_not-found']) rmSync(join(out, name), { recursive: true, force: true });
}

/** Turbopack copies the worker's TypeScript next to its compiled chunks, where no browser asks for it. */
function removeWorkerSources(out: string): void {
  const media = join(out, '_next', 'static', 'media');
  if (!existsSync(media)) return;
  for (const name of readdirSync(media)) if (/\.tsx?$/.test(name)) rmSync(join(media, name));
}
