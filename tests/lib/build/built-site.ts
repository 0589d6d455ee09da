import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that looks like a built site: paths from its root, and what stands in them. */
export function builtSite(files: Readonly<Record<string, string>>): string {
  const out = mkdtempSync(join(tmpdir(), 'out-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  return out;
}
