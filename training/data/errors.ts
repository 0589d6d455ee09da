import { UserError } from '../../lib/errors/user-error';
import type { DataSource } from './sources';

/** Thrown when the data folder lacks a file; the message says how to get it and where to put it. */
export class DataMissingError extends UserError {
  override name = 'DataMissingError';
  constructor(
    readonly source: DataSource,
    readonly dataDir: string,
  ) {
    super(
      `${source.name} (or ${source.name}.gz) is missing in ${dataDir}. ` +
        '`npm run data` fetches it; or set DATA_DIR to a folder that holds it.',
    );
  }
}

/**
 * Thrown when a data file is not what its format says it should be. The message names what was expected, what was found,
 * and where: bytes `from` (included) to `to` (not included) of `file`, counted in the unpacked content.
 */
export class DataFormatError extends UserError {
  override name = 'DataFormatError';
  constructor(
    readonly file: string,
    readonly from: number,
    readonly to: number,
    expected: string,
    found: string,
    cause?: unknown,
  ) {
    super(`${file}, bytes ${from} to ${to}: expected ${expected}, found ${found}.`, '', cause);
  }
}

/** Thrown when a file's unpacked content is not, byte for byte, what was published. */
export class DataChecksumError extends UserError {
  override name = 'DataChecksumError';
  constructor(
    readonly file: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${file}: expected content of the sha256 ${expected}, found ${found}.`);
  }
}

/** Thrown when the UNIPEN archive lacks drawings that our files hold, or holds them differently. */
export class UnipenDrawingsMissingError extends UserError {
  override name = 'UnipenDrawingsMissingError';
  constructor(
    readonly file: string,
    readonly missing: readonly { readonly writer: string; readonly sign: string }[],
  ) {
    const counts = new Map<string, number>();
    for (const { writer } of missing) {
      const [site = ''] = writer.split('/');
      counts.set(site, (counts.get(site) ?? 0) + 1);
    }
    const bySite = [...counts].map(([site, count]) => `${count} by writers of ${site}`).join(', ');
    super(`${file}: ${missing.length} of the drawings that are needed were not found in it: ${bySite}.`);
  }
}

/** Thrown when the system has no gzip, which unpacks `.Z` files. */
export class GzipMissingError extends UserError {
  override name = 'GzipMissingError';
  constructor(file: string, cause: unknown) {
    super(
      `${file} is a .Z file, which the program gzip unpacks, and gzip is not installed: install it and try again.`,
      '',
      cause,
    );
  }
}
