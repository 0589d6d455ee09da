import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import type { Reading } from '../../../lib/reading/reading';
import { PictureFileError } from '../decode-picture';
import { readPictureFile } from '../read-picture-file';

/** Reads a file, and never throws: of a thousand others none shall be lost for it. */
export async function readOne(file: string, network: Network, card: ModelCard): Promise<FileAnswer> {
  try {
    return { reading: await readPictureFile(file, network, card) };
  } catch (error) {
    const { message } = error as Error;
    return { error: error instanceof PictureFileError ? message : `${file} could not be read: ${message}` };
  }
}

/** What became of one thing to read: a reading, or a sentence why there is none. */
export type FileAnswer = { readonly reading: Reading } | { readonly error: string };
