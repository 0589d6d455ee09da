import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { PhotoEdits } from '../../reading/photo-edits';
import { opaquePicture } from '../binarise/opaque-picture';
import { lookAt } from '../finder/find-peaks';
import { grayPlane } from '../finder/gray-plane';
import { turned } from '../view';
import { digitProbabilityOf, type Finding, signsOf } from './seen-signs';

/** Pixels: half the size that an upright picture is looked at in, which takes a quarter of the time. */
const LARGEST = 512;
/** So many of the surest signs tell how a picture lies. */
const ENOUGH = 40;
/** What is likelier a digit than this speaks for a turn, and the more the likelier: by 1 what is a digit beyond doubt. */
const LIKELY = 0.8;
/** What must speak for another turn: so many times what speaks for none, and so much. */
const TIMES = 2;
const LEAST = 1.2;

const TURNS: readonly PhotoEdits['turns'][] = [0, 1, 2, 3];

/** The quarter turns clockwise after which most in a picture looks like digits; 0 unless another is clearly better. */
export function likeliestTurn(picture: RgbaPicture, finding: Finding): PhotoEdits['turns'] {
  const opaque = opaquePicture(picture);
  const evidence = TURNS.map((turns) => {
    const gray = grayPlane(turned(opaque, turns));
    return signsOf(gray, lookAt(gray, finding.lookFor, LARGEST), finding, ENOUGH)
      .map((sign) => (digitProbabilityOf(sign) - LIKELY) / (1 - LIKELY))
      .reduce((sum, by) => sum + Math.max(0, by), 0);
  });
  const best = evidence.indexOf(Math.max(...evidence)) as PhotoEdits['turns'];
  return (evidence[best] as number) >= Math.max(LEAST, TIMES * (evidence[0] as number)) ? best : 0;
}
