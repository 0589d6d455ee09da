import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How pages, payloads, scripts and styles name scripts, styles and pictures that Next wrote: by an end of their path. */
const namePattern = /(?:static|\.\.)\/((?:chunks|media)\/[\w./~-]+)/g;

const canName = /\.(html|txt|js|css)$/;

/**
 * The files that some files of a built site lead to: themselves, what they name, and what that names in turn, as a worker's
 * scripts. `files` and `starts`: paths from the site's root, with a slash in front.
 */
export function reachedFiles(out: string, files: ReadonlySet<string>, starts: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(starts);
  // A set's own loop comes to what is added meanwhile.
  for (const path of reached) {
    if (!canName.test(path)) continue;
    for (const [, name = ''] of readFileSync(join(out, path), 'utf8').matchAll(namePattern)) {
      const named = `/_next/static/${name}`;
      if (files.has(named)) reached.add(named);
    }
  }
  return reached;
}
