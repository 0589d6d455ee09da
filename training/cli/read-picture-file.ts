import type { Box } from '../../lib/geometry/box';
import type { Finding } from '../../lib/photo/detect/seen-signs';
import { unturnedBox } from '../../lib/photo/view';
import { NO_EDITS } from '../../lib/reading/photo-edits';
import type { Reading } from '../../lib/reading/reading';
import { readPhoto } from '../../lib/recognise/read-photo';
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
export async function readPictureFile(file: string, finding: Finding): Promise<Reading> {
  const { picture, reduction } = await decodePicture(file);
  const { reading, turns } = readPhoto(picture, NO_EDITS, finding);
  if (reading.kind === 'blank') return reading;
  const inFile = (box: Box): Box => enlarged(unturnedBox(box, turns, picture), reduction);
  return { ...reading, digits: reading.digits.map((digit) => ({ ...digit, box: inFile(digit.box) })) };
}

const enlarged = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});
