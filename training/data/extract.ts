import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { DataFormatError, GzipMissingError } from './errors';

/** A zip in a zip is opened, one in that not any more: no published archive goes deeper. */
const DEEPEST_ZIP = 2;

/**
 * The unpacked content of the file called `name`, given what was downloaded: the file itself, its `.gz` or `.Z`, or a zip
 * that holds one of these in any folder or in a zip of its own. What it is packed with is told from its first bytes.
 * @throws DataFormatError where it cannot be unpacked or the zip does not hold it; `file` names the download in it.
 * @throws GzipMissingError
 */
export function extract(download: Uint8Array, name: string, file: string): Uint8Array {
  const found = isZip(download) ? findInZip(download, name, file, DEEPEST_ZIP) : download;
  if (!found) throw new DataFormatError(file, 0, download.length, `a zip that holds ${name}.Z`, 'none of that name');
  if (startsWith(found, 0x1f, 0x9d)) return uncompress(found, file);
  return startsWith(found, 0x1f, 0x8b) ? attempt(() => gunzipSync(found), 'gzip file', found, file) : found;
}

function findInZip(zip: Uint8Array, name: string, file: string, depth: number): Uint8Array | undefined {
  const names = [`${name}.Z`, `${name}.gz`, name];
  const isWanted = ({ name: path }: UnzipFileInfo) => names.includes(basename(path)) || path.endsWith('.zip');
  const entries = Object.entries(attempt(() => unzipSync(zip, { filter: isWanted }), 'zip', zip, file));
  const direct = entries.find(([path]) => names.includes(basename(path)));
  if (direct || depth <= 1) return direct?.[1];
  for (const [path, inner] of entries) {
    const found = findInZip(inner, name, `${file}/${path}`, depth - 1);
    if (found) return found;
  }
  return undefined;
}

function attempt<T>(unpack: () => T, what: string, packed: Uint8Array, file: string): T {
  try {
    return unpack();
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new DataFormatError(file, 0, packed.length, `a whole ${what}`, found, cause);
  }
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b);
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** Far more than any file of the data unpacks to. */
const MOST_BYTES = 2 ** 28;

/**
 * Unpacks a `.Z` file (Unix compress) with the system's gzip: Node does not know the format. The format cannot show that
 * its end is cut off, so compare the checksum of what is returned.
 * @throws DataFormatError where gzip refuses it, GzipMissingError where there is no gzip
 */
function uncompress(packed: Uint8Array, file: string): Uint8Array {
  const { error, status, stdout, stderr } = spawnSync('gzip', ['-dc'], { input: packed, maxBuffer: MOST_BYTES });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw new GzipMissingError(file, error);
  if (status === 0 && error === undefined) return stdout;
  const found = error?.message ?? String(stderr).trim();
  throw new DataFormatError(file, 0, packed.length, 'a whole .Z file', found, error);
}
