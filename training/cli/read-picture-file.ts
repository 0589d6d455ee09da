import type { Box } from '../../lib/geometry/box';
import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { NO_EDITS } from '../../lib/reading/photo-edits';
import type { Reading } from '../../lib/reading/reading';
import { readPhoto } from '../../lib/recognise/read-photo';
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
