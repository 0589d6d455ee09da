import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Thrown when a checkpoint is cut off or is not one; `cause` holds the reason. */
export class CheckpointError extends Error {
  override name = 'CheckpointError';
}

/** A JSON value and named arrays of numbers, as they were at one moment. */
export interface Checkpoint<T> {
  readonly about: T;
  readonly arrays: Readonly<Record<string, Float32Array>>;
}

/** One line of JSON, then the arrays' bytes. Written aside and renamed, so that a kill leaves the old file whole. */
export function writeCheckpoint<T>(file: string, { about, arrays }: Checkpoint<T>): void {
  const lengths = Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, array.length]));
  const header = Buffer.from(`${JSON.stringify({ about, lengths })}\n`);
  const bodies = Object.values(arrays).map((array) => Buffer.from(Float32Array.from(array).buffer));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, Buffer.concat([header, ...bodies]));
  renameSync(`${file}.new`, file);
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
    throw new CheckpointError(`${file} is cut off or is no checkpoint.`, { cause });
  }
}
