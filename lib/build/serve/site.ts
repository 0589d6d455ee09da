import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HeaderRule } from '../headers/header-rules';
import { forHosts, parseHeadersFile } from '../headers/host-files';
import { filesOf } from '../pages';
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
  /** What the site's own `_headers` asks a host to send. */
  readonly headers: readonly HeaderRule[];
}

/** Reads a built site. What is for the build and for hosts is not among its files. @throws HeadersFileError */
export async function readSite(folder: string, basePath: string): Promise<Site> {
  const paths = filesOf(folder).filter((path) => !forHosts.has(path));
  const files = await Promise.all(paths.map(async (path) => siteFile(path, await readFile(join(folder, path)))));
  const headersFile = join(folder, '_headers');
  const headers = existsSync(headersFile) ? parseHeadersFile(readFileSync(headersFile, 'utf8')) : [];
  return { basePath, files: new Map(files.map((file) => [file.path, file])), headers };
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

type Encoding = 'br' | 'gzip' | 'identity';

/** Best first: brotli makes the site's files about a tenth smaller than gzip does. */
const offered = ['br', 'gzip'] as const;

/**
 * The encoding to answer with, given the request's Accept-Encoding.
 * Source: RFC 9110, section 12.5.3; among those that a client takes, ours is the choice.
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return offered.find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0) ?? 'identity';
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Encodes a whole file at the highest quality, as a host does that compresses files once, when they are uploaded. */
async function encode(body: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return zip(body, { level: constants.Z_BEST_COMPRESSION });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}
