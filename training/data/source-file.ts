import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DataChecksumError, DataFormatError, DataMissingError } from './errors';
import type { DataSource } from './sources';

/** A source's unpacked content, and the path it was read from. */
export interface SourceFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The folder with the data: DATA_DIR where that is set, else `data` in the working directory. */
export function dataDirectory(): string {
  return process.env.DATA_DIR || 'data';
}

/** The path of a source in the data folder, plain before packed; undefined where it is not there. */
export function findSourceFile(source: DataSource, dataDir: string): string | undefined {
  return [join(dataDir, source.name), join(dataDir, `${source.name}.gz`)].find((path) => existsSync(path));
}

/**
 * Reads and unpacks a source; its checksum is not looked at.
 * @throws DataMissingError where the folder lacks it, DataFormatError where its gzip cannot be unpacked.
 */
export function readSourceFile(source: DataSource, dataDir: string): SourceFile {
  const path = findSourceFile(source, dataDir);
  if (path === undefined) throw new DataMissingError(source, dataDir);
  const stored = readFileSync(path);
  return { path, content: path.endsWith('.gz') ? unpacked(stored, path) : stored };
}

function unpacked(stored: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(stored);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new DataFormatError(path, 0, stored.length, 'a whole gzip file', found, cause);
  }
}

/** @throws DataChecksumError unless `content` (unpacked) has the source's sha256; `file` names it in the message. */
export function checkContent(source: DataSource, content: Uint8Array, file: string): void {
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== source.sha256) throw new DataChecksumError(file, source.sha256, found);
}
