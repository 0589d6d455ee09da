import { isUtf8 } from 'node:buffer';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isNamedAsPicture, isPictureFile } from '../decode-picture';
import { notOpened } from '../system-error';

/** What a command is to read: a picture, a strokes file, or what is neither, with a sentence why. */
export type Input =
  | { readonly kind: 'picture' | 'strokes'; readonly file: string }
  | { readonly kind: 'neither'; readonly file: string; readonly error: string };

/** Stands in a name for bytes that are not UTF-8. */
const NOT_UTF8 = '\uFFFD';

/** What the names on a command line stand for, a folder for the pictures in it, by name: 9 before 10. Never throws. */
export const inputsOf = (names: readonly string[]): Input[] => names.flatMap(inputsOfName);

function inputsOfName(file: string): Input[] {
  const kind = kindOf(file);
  if (kind === 'folder') return picturesIn(file);
  if (kind === 'other') return [neither(file, `${file} is not a file.`)];
  if (kind === 'missing' && file.includes(NOT_UTF8)) return [notUtf8(file)];
  if (file.endsWith('.jsonl')) return [{ kind: 'strokes', file }];
  // What cannot be looked at is named with its reason where it is to be read.
  if (kind !== 'file' || isPictureFile(file)) return [{ kind: 'picture', file }];
  return [neither(file, `${file} is neither a strokes file (.jsonl) nor a picture (png, jpeg, webp, gif, avif).`)];
}

function picturesIn(folder: string): Input[] {
  let names: Buffer[];
  try {
    names = readdirSync(folder, { encoding: 'buffer' });
  } catch (error) {
    return [neither(folder, notOpened(folder, error))];
  }
  const pictures = names
    .map((bytes) => ({ name: bytes.toString(), file: join(folder, bytes.toString()), isUtf8: isUtf8(bytes) }))
    // What some systems hide beside a picture is named like it behind a point.
    .filter(({ name, file }) => isNamedAsPicture(name) && !name.startsWith('.') && kindOf(file) !== 'folder')
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  if (pictures.length === 0) return [neither(folder, `There is no picture in ${folder}.`)];
  return pictures.map(({ file, isUtf8 }) => (isUtf8 ? { kind: 'picture', file } : notUtf8(file)));
}

/** `other` is what must not be opened, as its reader might wait for ever: a pipe, a socket, a device. */
function kindOf(file: string): 'folder' | 'file' | 'other' | 'missing' | 'refused' {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'refused';
  }
}

const neither = (file: string, error: string): Input => ({ kind: 'neither', file, error });

const notUtf8 = (file: string): Input => neither(file, `The name of ${file} is not UTF-8: rename it to have it read.`);
