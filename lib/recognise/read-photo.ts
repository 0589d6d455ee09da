import { type Box, overlapOf, SAME_DIGIT } from '../geometry/box';
import type { RgbaPicture } from '../geometry/rgba-picture';
import { likeliestTurn } from '../photo/detect/likeliest-turn';
import type { Finding } from '../photo/detect/seen-signs';
import { type FoundDigits, findDigits } from '../photo/find-digits';
import type { PhotoEdits } from '../reading/photo-edits';
import type { PhotoReading } from '../reading/reading';
import { surerNumber } from './photo/surer-number';
import { withSigns } from './photo/with-signs';
import { withWriting } from './photo/with-writing';

/** Below this confidence of the number, a picture is looked at turned, too. */
const SURE = 0.5;

/**
 * Picture → digits, found in two ways → the surer number → the signs among its digits. Where nothing upright is read surely and
 * `edits.mayTurn`, the picture is turned as its digits stand. Boxes are in pixels of the turned picture.
 */
export function readPhoto(picture: RgbaPicture, edits: PhotoEdits, finding: Finding): PhotoReading {
  const found = findDigits(picture, edits, finding);
  const upright = photoReading(found, edits, finding);
  if (!edits.mayTurn || typeof found.segmented === 'string' || isSurelyUpright(upright)) return upright;
  const turns = likeliestTurn(picture, finding);
  if (turns === 0) return upright;
  const turned = { ...edits, turns };
  return photoReading(findDigits(picture, turned, finding), turned, finding);
}

/** Sure of what was read, and there is less that was not: of a number on its side, a 0 alone may be read. */
const isSurelyUpright = ({ reading, leftOut }: PhotoReading): boolean =>
  reading.kind === 'digits' && reading.confidence >= SURE && leftOut.length <= reading.digits.length;

function photoReading(found: FoundDigits, { turns, removed, added }: PhotoEdits, finding: Finding): PhotoReading {
  const isThere = ({ box }: { readonly box: Box }): boolean =>
    !removed.some((other) => overlapOf(box, other) >= SAME_DIGIT);
  const look = { lookAgain: found.lookAgain, isThere, added };
  const signed = withSigns(surerNumber(found, finding, look), look);
  const { reading, pictures, leftOut } = withWriting(signed, found.detected.others.filter(isThere));
  return { reading, pictures, leftOut, turns, stages: found.stages };
}
