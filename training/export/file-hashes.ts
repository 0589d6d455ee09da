import { createHash } from 'node:crypto';

/** The sha256 of each file by its name, in hexadecimal digits, as a model's card holds them. */
export function fileHashes(files: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}
