import type { Box } from '../../lib/geometry/box';
import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { NO_EDITS } from '../../lib/reading/photo-edits';
import type { Reading } from '../../lib/reading/reading';
import { readPhoto } from '../../lib/recognise/read-photo';
import { decodePicture, PictureFileError } from './decode-picture';

/** What became of one thing to read: a reading, or a sentence why there is none. */
export type FileAnswer = { readonly reading: Reading } | { readonly error: string };

/** Reads a file, and never throws: of a thousand others none shall be lost for it. */
export async function readOne(file: string, network: Network, card: ModelCard): Promise<FileAnswer> {
  try {
    return { reading: await readPictureFile(file, network, card) };
  } catch (error) {
    const { message } = error as Error;
    return { error: error instanceof PictureFileError ? message : `${file} could not be read: ${message}` };
  }
}

/** Reads a file's picture as the page does; boxes are in pixels of the file. @throws PictureFileError */
export async function readPictureFile(file: string, network: Network, card: ModelCard): Promise<Reading> {
  const { picture, reduction } = await decodePicture(file);
  const { reading } = readPhoto(picture, NO_EDITS, network, card);
  if (reading.kind === 'blank' || reduction === 1) return reading;
  const digits = reading.digits.map((digit) => ({ ...digit, box: enlarged(digit.box, reduction) }));
  return { ...reading, digits };
}

const enlarged = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});
