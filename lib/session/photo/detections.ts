import type { Box } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';
import type { LeftOut, PhotoReading } from '../../reading/reading';
import { holdsMiddle, isSame, turnedBox } from './photo-edit-history';
import { type Size, turnedSize } from './photo-place';
import type { PhotoQuestion } from './photo-session';

/** A find in a photograph. Its box is in the picture as it is turned now. */
export interface Detection {
  readonly digit: LeftOut;
  readonly box: Box;
  /** Its index in the reading; `undefined` where it was left out. */
  readonly index?: number;
}

/**
 * Digits in reading order, then what was left out. An answer to earlier edits is adapted to the present ones as far as
 * possible before the next answer comes: it is turned, and what was removed since is left out.
 */
export function detectionsOf(answer: PhotoReading, asked: PhotoQuestion, present: PhotoEdits): Detection[] {
  const turn = turningFrom(answer.turns, asked.picture, present);
  const isThere = ({ box }: Detection) => !present.removed.some((one) => isSame(one, box));
  const digits = answer.reading.digits.map((digit, index): Detection => ({ digit, box: turn(digit.box), index }));
  const leftOut = answer.leftOut.map((digit): Detection => ({ digit, box: turn(digit.box) }));
  const detections = [...digits, ...leftOut];
  return asked.edits.removed === present.removed ? detections : detections.filter(isThere);
}

/** The find with the same box, or with its middle in the box: a box drawn by hand is wider than the ink in it. */
export function detectionIn(detections: readonly Detection[], chosen: Box): Detection | undefined {
  return detections.find(({ box }) => isSame(box, chosen)) ?? detections.find(({ box }) => holdsMiddle(chosen, box));
}

/** Boxes drawn by hand in which nothing has been found. */
export function emptyBoxes(detections: readonly Detection[], { added }: PhotoEdits): Box[] {
  return added.filter((box) => detectionIn(detections, box) === undefined);
}

/** Maps boxes from the turn of the answer to the present turn. */
function turningFrom(turns: PhotoEdits['turns'], picture: Size, present: PhotoEdits): (box: Box) => Box {
  const missing = (present.turns - turns + 4) % 4;
  return (box) => {
    let [turned, size]: [Box, Size] = [box, turnedSize(picture, turns)];
    for (let turn = 0; turn < missing; turn++) {
      turned = turnedBox(turned, size.height);
      size = { width: size.height, height: size.width };
    }
    return turned;
  };
}
