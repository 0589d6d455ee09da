import type { Reading } from '../lib/digit/reading';
import type { Box } from '../lib/image/box';
import type { ModelCard } from '../lib/model/card';
import type { Network } from '../lib/model/network';
import { NO_EDITS } from '../lib/photo/photo-edits';
import { readPhoto } from '../lib/recogniser/read-photo';
import { decodePicture } from './decode-picture';

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
