import type { Reading } from '../lib/digit/reading';
import type { Box } from '../lib/image/box';
import type { ModelCard } from '../lib/model/card';
import type { Network } from '../lib/model/network';
import { readPicture } from '../lib/recogniser/read-picture';
import { decodePicture } from './decode-picture';

/** Reads a file's picture; boxes are in pixels of the file. @throws PictureFileError */
export async function readPictureFile(file: string, network: Network, card: ModelCard): Promise<Reading> {
  const { picture, reduction } = await decodePicture(file);
  const { reading } = readPicture(picture, network, card);
  if (reading.kind === 'blank' || reduction === 1) return reading;
  const digits = reading.digits.map((digit) => ({ ...digit, box: enlarged(digit.box, reduction) }));
  return { ...reading, digits };
}

/** In whole pixels. */
const enlarged = ({ x, y, width, height }: Box, by: number): Box => ({
  x: Math.round(x * by),
  y: Math.round(y * by),
  width: Math.round(width * by),
  height: Math.round(height * by),
});
