import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isNamedAsPicture, isPictureFile } from '../decode-picture';

/** What a command is to read: a picture, a strokes file, or what is neither, with a sentence why. */
export type Input =
  | { readonly kind: 'picture' | 'strokes'; readonly file: string }
  | { readonly kind: 'neither'; readonly file: string; readonly error: string };

/** What the names on a command line stand for, a folder for the pictures in it, by name: 9 before 10. */
export const inputsOf = (names: readonly string[]): Input[] => names.flatMap(inputsOfName);

function inputsOfName(file: string): Input[] {
  if (isFolder(file)) return picturesIn(file);
  if (file.endsWith('.jsonl')) return [{ kind: 'strokes', file }];
  if (isPictureFile(file) || !isThere(file)) return [{ kind: 'picture', file }];
  const error = `${file} is neither a strokes file (.jsonl) nor a picture (png, jpeg, webp, gif, avif, bmp).`;
  return [{ kind: 'neither', file, error }];
}

function picturesIn(folder: string): Input[] {
  const names = namesIn(folder);
  if (names === undefined) return [{ kind: 'neither', file: folder, error: `${folder} cannot be opened.` }];
  // What some systems hide beside a picture is named like it behind a point.
  const pictures = names.filter(
    (name) => isNamedAsPicture(name) && !name.startsWith('.') && !isFolder(join(folder, name)),
  );
  if (pictures.length === 0) return [{ kind: 'neither', file: folder, error: `There is no picture in ${folder}.` }];
  return pictures
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => ({ kind: 'picture', file: join(folder, name) }));
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;
