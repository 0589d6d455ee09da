import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../lib/errors/user-error';
import { whyRefused } from './system-error';

/** Thrown when a file could not be written; the message is a sentence that names it, `cause` the system's error. */
export class WriteError extends UserError {
  override name = 'WriteError';
}

type Content = string | Uint8Array;

/** Where a file is written before it takes its place. */
export const asideOf = (file: string): string => `${file}.new`;

/** Writes a file, and the folders on its path where they are missing. @throws WriteError */
export function writeFile(file: string, content: Content): void {
  inWords(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  });
}

/** The same of a file of ours, whole or not at all: a kill or a full disk leaves the old one. @throws WriteError */
export const replaceFile = (file: string, content: Content): void => replaceFiles({ [file]: content });

/** The same of several, by their paths: none takes its place before all are written. @throws WriteError */
export function replaceFiles(contents: Readonly<Record<string, Content>>): void {
  const files = Object.keys(contents);
  try {
    for (const [file, content] of Object.entries(contents)) {
      inWords(file, () => {
        mkdirSync(dirname(file), { recursive: true });
        // Flushed first: else a power cut may leave the new name with nothing behind it.
        writeFileSync(asideOf(file), content, { flush: true });
      });
    }
    for (const file of files) inWords(file, () => renameSync(asideOf(file), file));
  } finally {
    for (const file of files) rmSync(asideOf(file), { recursive: true, force: true });
  }
}

function inWords(file: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw new WriteError(`${file} could not be written: ${whyRefused(cause)}.`, '', cause);
  }
}
