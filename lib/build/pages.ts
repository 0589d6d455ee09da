import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of a built site, as paths from its root with a slash in front. Dotfiles stay out: they are for the build. */
export function filesOf(out: string): string[] {
  return (
    readdirSync(out, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      // `parentPath` was called `path` before Node 20.12.
      .map((entry) => relative(out, join(entry.parentPath ?? entry.path, entry.name)))
      .map((path) => `/${path.replaceAll(sep, '/')}`)
      .sort()
  );
}

/** The pages of a built site, the one for what is not found included. */
export function pagesOf(out: string): string[] {
  return filesOf(out).filter((path) => path.endsWith('.html'));
}
