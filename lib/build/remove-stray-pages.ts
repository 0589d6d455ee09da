import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Next writes the page for what is not found three times; hosts take 404.html, and the others are never asked for. */
export function removeStrayPages(out: string): void {
  for (const name of ['404', '_not-found']) rmSync(join(out, name), { recursive: true, force: true });
}
