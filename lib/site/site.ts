import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Encoding, encode } from './content-encoding';
import { contentType, isCompressible } from './content-type';

/** One file of the site, with each encoding of it made once. */
export interface SiteFile {
  /** From the site's root, with a slash in front: `/_next/static/chunks/a.js`. */
  readonly path: string;
  readonly type: string;
  readonly compressible: boolean;
  /** Hash of the content, 16 characters, for the ETag. */
  readonly hash: string;
  encoded(encoding: Encoding): Promise<Uint8Array>;
}

/** A built site held in memory: nothing that is not in `files` can be asked for. */
export interface Site {
  /** Empty, or a sub-path such as `/digits`. */
  readonly basePath: string;
  readonly files: ReadonlyMap<string, SiteFile>;
}

/** Reads a built site. Dotfiles stay out: they are for the build and for hosts. */
export async function readSite(folder: string, basePath: string): Promise<Site> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    // `parentPath` was called `path` before Node 20.12.
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => `/${path.replaceAll(sep, '/')}`);
  const files = await Promise.all(paths.map(async (path) => siteFile(path, await readFile(join(folder, path)))));
  return { basePath, files: new Map(files.map((file) => [file.path, file])) };
}

function siteFile(path: string, body: Uint8Array): SiteFile {
  const type = contentType(path);
  const made = new Map<Encoding, Promise<Uint8Array>>();
  return {
    path,
    type,
    compressible: isCompressible(type),
    hash: createHash('sha256').update(body).digest('base64url').slice(0, 16),
    encoded(encoding) {
      const known = made.get(encoding) ?? encode(body, encoding);
      made.set(encoding, known);
      return known;
    },
  };
}
