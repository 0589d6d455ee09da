import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../../lib/errors/user-error';
import { replaceFile } from '../cli/write-file';

/** Thrown when a checkpoint is missing, cut off or not one. */
export class CheckpointError extends UserError {
  override name = 'CheckpointError';
}

/** A JSON value and named arrays of numbers, as they were at one moment. */
export interface Checkpoint<T> {
  readonly about: T;
  readonly arrays: Readonly<Record<string, Float32Array>>;
}

/** One line of JSON, then the arrays' bytes. @throws WriteError */
export function writeCheckpoint<T>(file: string, { about, arrays }: Checkpoint<T>): void {
  const lengths = Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, array.length]));
  const header = Buffer.from(`${JSON.stringify({ about, lengths })}\n`);
  const bodies = Object.values(arrays).map((array) => Buffer.from(Float32Array.from(array).buffer));
  replaceFile(file, Buffer.concat([header, ...bodies]));
}

/** @returns `undefined` where there is no such file. @throws CheckpointError */
export function readCheckpoint<T>(file: string): Checkpoint<T> | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  try {
    const { about, lengths } = JSON.parse(bytes.toString('utf8', 0, end)) as {
      about: T;
      lengths: Record<string, number>;
    };
    let offset = end + 1;
    const arrays: Record<string, Float32Array> = {};
    for (const [name, length] of Object.entries(lengths)) {
      const body = bytes.subarray(offset, offset + 4 * length);
      if (body.length !== 4 * length) throw new RangeError(`${name} needs bytes ${offset} to ${offset + 4 * length}`);
      arrays[name] = new Float32Array(Uint8Array.from(body).buffer);
      offset += 4 * length;
    }
    return { about, arrays };
  } catch (cause) {
    throw new CheckpointError(`${file} is cut off or is no checkpoint.`, '', cause);
  }
}
