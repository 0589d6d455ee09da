import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Turbopack copies the worker's TypeScript next to its compiled chunks, where no browser asks for it. */
export function removeWorkerSources(out: string): void {
  const media = join(out, '_next', 'static', 'media');
  if (!existsSync(media)) return;
  for (const name of readdirSync(media)) if (/\.tsx?$/.test(name)) rmSync(join(media, name));
}
