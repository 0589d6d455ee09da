import { spawnSync } from 'node:child_process';
import { DataFormatError, GzipMissingError } from './errors';

/** Far more than any file of the data unpacks to. */
const MOST_BYTES = 2 ** 28;

/**
 * Unpacks a `.Z` file (Unix compress) with the system's gzip: Node does not know the format. The format cannot show that
 * its end is cut off, so compare the checksum of what is returned.
 * @throws DataFormatError where gzip refuses it, GzipMissingError where there is no gzip
 */
export function uncompress(packed: Uint8Array, file: string): Uint8Array {
  const { error, status, stdout, stderr } = spawnSync('gzip', ['-dc'], { input: packed, maxBuffer: MOST_BYTES });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw new GzipMissingError(file, error);
  if (status === 0 && error === undefined) return stdout;
  const found = error?.message ?? String(stderr).trim();
  throw new DataFormatError(file, 0, packed.length, 'a whole .Z file', found, error);
}
