import { createHash } from 'node:crypto';
import { UserError } from '../../lib/errors/user-error';
import type { DataSource } from './sources';

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

/** @throws DataChecksumError unless `content` (unpacked) has the source's sha256; `file` names it in the message. */
export function checkContent(source: DataSource, content: Uint8Array, file: string): void {
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== source.sha256) throw new DataChecksumError(file, source.sha256, found);
}
