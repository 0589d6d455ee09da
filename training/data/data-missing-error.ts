import type { Source } from './sources';

/** Thrown when the data folder lacks a file; the message says how to get it and where to put it. */
export class DataMissingError extends Error {
  override name = 'DataMissingError';
  constructor(
    readonly source: Source,
    readonly dataDir: string,
  ) {
    super(
      `${source.name} (or ${source.name}.gz) is missing in ${dataDir}. ` +
        '`npm run data` fetches it; or set DATA_DIR to a folder that holds it.',
    );
  }
}
