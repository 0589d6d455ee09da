import type { Finding } from '../../lib/photo/detect/seen-signs';
import type { Reading } from '../../lib/reading/reading';
import { readWhole } from '../../lib/recognise/photo/in-file';
import { decodePicture, PictureFileError } from './decode-picture';

/** What became of one thing to read: a reading, or a sentence why there is none. */
export type FileAnswer = { readonly reading: Reading } | { readonly error: string };

/** Reads a file, and never throws: of a thousand others none shall be lost for it. */
export async function readOne(file: string, finding: Finding): Promise<FileAnswer> {
  try {
    return { reading: await readPictureFile(file, finding) };
  } catch (error) {
    const { message } = error as Error;
    return { error: error instanceof PictureFileError ? message : `${file} could not be read: ${message}` };
  }
}

/** Reads a file's picture as the page does; boxes are in pixels of the file. @throws PictureFileError */
export const readPictureFile = async (file: string, finding: Finding): Promise<Reading> =>
  readWhole(await decodePicture(file), finding);
