import type { Box } from '../../geometry/box';
import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { Finding } from '../../photo/detect/seen-signs';
import { unturnedBox } from '../../photo/view';
import { NO_EDITS } from '../../reading/photo-edits';
import type { Reading } from '../../reading/reading';
import { readPhoto } from '../read-photo';

/** A picture that was shrunk by a whole factor, 1 or more, to be read. */
interface Shrunk {
  readonly picture: RgbaPicture;
  readonly reduction: number;
}

/** Reads a picture as the page does when nobody has edited it. Boxes are in pixels of the picture before it was shrunk or turned. */
export function readWhole({ picture, reduction }: Shrunk, finding: Finding): Reading {
  const { reading, turns } = readPhoto(picture, NO_EDITS, finding);
  if (reading.kind === 'blank') return reading;
  const inFile = <T extends { readonly box: Box }>(member: T): T => ({
    ...member,
    box: enlarged(unturnedBox(member.box, turns, picture), reduction),
  });
  const digits = reading.digits.map(inFile);
  if (reading.kind !== 'digits' || !reading.signs) return { ...reading, digits };
  return { ...reading, digits, signs: reading.signs.map(inFile) };
}

const enlarged = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});
