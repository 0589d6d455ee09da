import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { PictureFileError } from '../decode-picture';
import { readPictureFile } from '../read-picture-file';
import type { FileAnswer } from './answer';

/** Reads a file, and never throws: of a thousand others none shall be lost for it. */
export async function readOne(file: string, network: Network, card: ModelCard): Promise<FileAnswer> {
  try {
    return { reading: await readPictureFile(file, network, card) };
  } catch (error) {
    const { message } = error as Error;
    return { error: error instanceof PictureFileError ? message : `${file} could not be read: ${message}` };
  }
}
