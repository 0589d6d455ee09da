import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that decides what the build writes; a folder counts with everything below it. */
const inputs = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** A hash of everything the site is built from. */
export function stampOf(root: string, basePath: string, siteUrl = ''): string {
  const hash = createHash('sha256').update(`${basePath}\0${siteUrl}`);
  for (const path of inputs.flatMap((input) => filesBelow(root, input))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Marks a built site with what it was built from. A dotfile: it is not served. */
export function writeStamp(out: string, stamp: string): void {
  writeFileSync(join(out, '.stamp'), stamp);
}

/** The mark of a built site; undefined where there is none, as after a build that broke off. */
export function readStamp(out: string): string | undefined {
  const path = join(out, '.stamp');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function filesBelow(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, join(path, name)));
}
