import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { progressLine, type Terminal, writeLine } from '../cli/progress-line';
import { replaceFiles } from '../cli/write-file';
import { ARCHIVES, type Archive, type Archives } from './archives';
import { DownloadError, download } from './download';
import { DataChecksumError, DataFormatError, GzipMissingError, UnipenDrawingsMissingError } from './errors';
import { extract } from './extract';
import { checkContent, findSourceFile, readSourceFile } from './source-file';
import type { DataSource } from './sources';

/** What became of a source: it was there and right, there and wrong, fetched, or could not be had. */
export type FetchOutcome = 'present' | 'wrong' | 'fetched' | 'missing';

export interface FetchOptions {
  /** Before the second try. */
  readonly retryPauseMs?: number;
  readonly archives?: Archives;
}

const RETRY_PAUSE_MS = 1000;
const MEGABYTE = 1e6;

/**
 * Makes sure that the data folder holds the sources, which all come from the same addresses, and says on the terminal how
 * that went. A file that is there is never overwritten; a fetched one is stored as `NAME.gz` once its checksum is right,
 * under its name only when whole.
 */
export async function fetchSources(
  sources: readonly DataSource[],
  dataDir: string,
  terminal: Terminal,
  { retryPauseMs = RETRY_PAUSE_MS, archives = ARCHIVES }: FetchOptions = {},
): Promise<(readonly [DataSource, FetchOutcome])[]> {
  const present = sources.filter((source) => findSourceFile(source, dataDir));
  const absent = sources.filter((source) => !present.includes(source));
  const outcomes = present.map((source) => [source, checkPresent(source, dataDir, terminal)] as const);
  if (absent.length === 0) return outcomes;
  const outcome = await fetchAbsent(absent, dataDir, terminal, { retryPauseMs, archives });
  return [...outcomes, ...absent.map((source) => [source, outcome] as const)];
}

async function fetchAbsent(
  sources: readonly DataSource[],
  dataDir: string,
  terminal: Terminal,
  options: Required<FetchOptions>,
): Promise<FetchOutcome> {
  for (const url of sources[0]?.urls ?? []) {
    try {
      const contents = await contentsFrom(url, sources, dataDir, terminal, options);
      replaceFiles(
        Object.fromEntries(sources.map(({ name }, i) => [join(dataDir, `${name}.gz`), gzipSync(contents[i] ?? '')])),
      );
      for (const { name } of sources) writeLine(`${name}: fetched, checksum right`, terminal);
      return 'fetched';
    } catch (error) {
      if (!isExpected(error)) throw error;
      writeLine(`${nameOf(sources)}: ${error.message}`, terminal);
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

/** The sources' contents, in their order: from an archive that was put into the folder by hand, else from the address. */
async function contentsFrom(
  url: string,
  sources: readonly DataSource[],
  dataDir: string,
  terminal: Terminal,
  { retryPauseMs, archives }: Required<FetchOptions>,
): Promise<Uint8Array[]> {
  const archive = archives[url];
  const byHand = archive && join(dataDir, archive.file);
  if (byHand && existsSync(byHand)) return unpacked(readFileSync(byHand), byHand, sources, archive);
  return twice(retryPauseMs, async () => {
    const show = progressLine('MB', terminal, { name: nameOf(sources) });
    const packed = await download(url, (received, total) => show(received / MEGABYTE, total && total / MEGABYTE));
    if (archive) writeLine(`${nameOf(sources)}: ${archive.file} is being read`, terminal);
    return unpacked(packed, url, sources, archive);
  });
}

/** Tries once more after a failure that may pass: a cut connection, a server out of order, damage on the way. */
async function twice<T>(pauseMs: number, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!isExpected(error) || isFinal(error)) throw error;
    await pause(pauseMs);
    return attempt();
  }
}

async function unpacked(
  packed: Uint8Array,
  from: string,
  sources: readonly DataSource[],
  archive: Archive | undefined,
): Promise<Uint8Array[]> {
  const made = await archive?.make(packed, from);
  return sources.map((source) => {
    const content = made ? (made.get(source.name) ?? new Uint8Array()) : extract(packed, source.name, from);
    checkContent(source, content, made ? `${source.name} from ${from}` : from);
    return content;
  });
}

/** What lines about several sources begin with. */
const nameOf = ([first, ...others]: readonly DataSource[]): string =>
  `${first?.name}${others.length > 0 ? ` and ${others.length} more` : ''}`;

/** Whether a second try would end the same way. */
const isFinal = (error: Error): boolean =>
  error instanceof GzipMissingError ||
  error instanceof UnipenDrawingsMissingError ||
  (error instanceof DownloadError && error.isFinal);

const isExpected = (error: unknown): error is Error =>
  [DownloadError, DataFormatError, DataChecksumError, GzipMissingError, UnipenDrawingsMissingError].some(
    (kind) => error instanceof kind,
  );
