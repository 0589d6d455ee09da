import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from './pages';

const oldScript = /<script[^>]* src="[^"]*(\/_next\/[^"]+)"[^>]* nomodule\b[^>]*><\/script>/gi;

/** Next adds a script for browsers without modules, which cannot run the others: none has to fetch it. */
export function removeOldScripts(out: string): void {
  const files = new Set<string>();
  for (const page of pagesOf(out)) {
    const html = readFileSync(join(out, page), 'utf8');
    for (const [, path = ''] of html.matchAll(oldScript)) files.add(path);
    writeFileSync(join(out, page), html.replace(oldScript, ''));
  }
  for (const path of files) rmSync(join(out, path), { force: true });
}
