import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
export const pagesOf = (out: string): string[] => filesOf(out).filter((path) => path.endsWith('.html'));

/** Writes each page of a built site again as `change` gives it. */
export function changePages(out: string, change: (html: string, page: string) => string): void {
  for (const page of pagesOf(out)) {
    const path = join(out, page);
    writeFileSync(path, change(readFileSync(path, 'utf8'), page));
  }
}
