import type { Box } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';
import type { PhotoReading } from '../../reading/photo-reading';
import { holdsMiddle, isSame, turnedBox } from './photo-edit-history';
import { type Size, turnedSize } from './photo-place';
import type { PhotoQuestion } from './photo-session';

type DigitReading = PhotoReading['leftOut'][number];

/** One thing that was found in a photograph, where it lies in the picture as it is turned now. */
export interface Detection {
  readonly digit: DigitReading;
  readonly box: Box;
  /** Which of the reading's digits it is; `undefined` where it was left out of the reading. */
  readonly index?: number;
}

/**
 * Digits in reading order, then what was left out. An answer to earlier edits is brought to the present ones as far as
 * that is known before the next answer comes: it is turned, and what was removed since is gone.
 */
export function detectionsOf(answer: PhotoReading, asked: PhotoQuestion, present: PhotoEdits): Detection[] {
  const turn = turningFrom(asked, present);
  const isThere = ({ box }: Detection) => !present.removed.some((one) => isSame(one, box));
  const digits = answer.reading.digits.map((digit, index): Detection => ({ digit, box: turn(digit.box), index }));
  const leftOut = answer.leftOut.map((digit): Detection => ({ digit, box: turn(digit.box) }));
  const detections = [...digits, ...leftOut];
  return asked.edits.removed === present.removed ? detections : detections.filter(isThere);
}

/** The find that lies where the box does, or whose middle lies in it: a box drawn by hand is wider than the ink in it. */
export function detectionIn(detections: readonly Detection[], chosen: Box): Detection | undefined {
  return detections.find(({ box }) => isSame(box, chosen)) ?? detections.find(({ box }) => holdsMiddle(chosen, box));
}

/** Boxes drawn by hand in which nothing was found, or not yet. */
export function emptyBoxes(detections: readonly Detection[], { added }: PhotoEdits): Box[] {
  return added.filter((box) => detectionIn(detections, box) === undefined);
}

/** Brings boxes of a picture as it was turned when it was asked about to how it is turned now. */
function turningFrom({ picture, edits }: PhotoQuestion, present: PhotoEdits): (box: Box) => Box {
  const missing = (present.turns - edits.turns + 4) % 4;
  return (box) => {
    let [turned, size]: [Box, Size] = [box, turnedSize(picture, edits.turns)];
    for (let turn = 0; turn < missing; turn++) {
      turned = turnedBox(turned, size.height);
      size = { width: size.height, height: size.width };
    }
    return turned;
  };
}
