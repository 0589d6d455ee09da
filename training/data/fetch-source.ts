import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { progressLine, type Terminal, writeLine } from '../cli/progress-line';
import { replaceFile } from '../cli/write-file';
import { DownloadError, download } from './download';
import { DataChecksumError, DataFormatError, GzipMissingError } from './errors';
import { extract } from './extract';
import { checkContent, findSourceFile, readSourceFile } from './source-file';
import type { DataSource } from './sources';

/** What became of a source: it was there and right, there and wrong, fetched, or could not be had. */
export type FetchOutcome = 'present' | 'wrong' | 'fetched' | 'missing';

const RETRY_PAUSE_MS = 1000;
const MEGABYTE = 1e6;

/**
 * Makes sure that the data folder holds the source, and says on the terminal how that went. A file that is there is never
 * overwritten; a fetched one is stored as `NAME.gz` once its checksum is right, under its name only when whole.
 */
export async function fetchSource(
  source: DataSource,
  dataDir: string,
  terminal: Terminal,
  retryPauseMs = RETRY_PAUSE_MS,
): Promise<FetchOutcome> {
  if (findSourceFile(source, dataDir)) return checkPresent(source, dataDir, terminal);
  for (const url of source.urls) {
    try {
      const content = await fetchContent(source, url, terminal, retryPauseMs);
      replaceFile(join(dataDir, `${source.name}.gz`), gzipSync(content));
      writeLine(`${source.name}: fetched, checksum right`, terminal);
      return 'fetched';
    } catch (error) {
      if (!isExpected(error)) throw error;
      writeLine(`${source.name}: ${error.message}`, terminal);
    }
  }
  return 'missing';
}

function checkPresent(source: DataSource, dataDir: string, terminal: Terminal): FetchOutcome {
  try {
    const { path, content } = readSourceFile(source, dataDir);
    checkContent(source, content, path);
    writeLine(`${source.name}: present, checksum right`, terminal);
    return 'present';
  } catch (error) {
    if (!isExpected(error)) throw error;
    writeLine(`${source.name}: present, but wrong: ${error.message}`, terminal);
    writeLine('  Remove it, then run `npm run data` again.', terminal);
    return 'wrong';
  }
}

/** Tries once more after a failure that may pass: a cut connection, a server out of order, damage on the way. */
async function fetchContent(
  source: DataSource,
  url: string,
  terminal: Terminal,
  retryPauseMs: number,
): Promise<Uint8Array> {
  try {
    return await fetchOnce(source, url, terminal);
  } catch (error) {
    if (!isExpected(error) || isFinal(error)) throw error;
    await pause(retryPauseMs);
    return fetchOnce(source, url, terminal);
  }
}

async function fetchOnce(source: DataSource, url: string, terminal: Terminal): Promise<Uint8Array> {
  const show = progressLine('MB', terminal, { name: source.name });
  const packed = await download(url, (received, total) => show(received / MEGABYTE, total && total / MEGABYTE));
  const content = extract(packed, source.name, url);
  checkContent(source, content, url);
  return content;
}

/** Whether a second try would end the same way. */
const isFinal = (error: Error): boolean =>
  error instanceof GzipMissingError || (error instanceof DownloadError && error.isFinal);

const isExpected = (error: unknown): error is Error =>
  [DownloadError, DataFormatError, DataChecksumError, GzipMissingError].some((kind) => error instanceof kind);
