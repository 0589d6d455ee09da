import type { Box } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';
import type { LeftOut, PhotoReading } from '../../reading/reading';
import { type Member, membersOf } from '../../reading/written';
import { holdsMiddle, isSame, turnedBox } from './photo-edit-history';
import { type Size, turnedSize } from './photo-place';
import type { PhotoQuestion, PhotoStep } from './photo-session';
import { withSetTexts } from './set-texts';

/** A find in a photograph. Its box is in the picture as it is turned now. */
export interface Detection {
  readonly member: Member | LeftOut;
  readonly box: Box;
  /** Its index among the reading's digits and signs; `undefined` where it was left out. */
  readonly index?: number;
}

/**
 * Digits and signs in reading order, then what was left out. An answer to earlier edits is adapted to the present ones as far as
 * possible before the next answer comes: it is turned, and what was removed since is left out.
 */
export function detectionsOf(answer: PhotoReading, asked: PhotoQuestion, present: PhotoEdits): Detection[] {
  const turn = turningFrom(answer.turns, asked.picture, present.turns);
  const isThere = ({ box }: Detection) => !present.removed.some((one) => isSame(one, box));
  const read = membersOf(answer.reading).map((member, index): Detection => ({ member, box: turn(member.box), index }));
  const leftOut = answer.leftOut.map((member): Detection => ({ member, box: turn(member.box) }));
  const detections = [...read, ...leftOut];
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

/** The answer as the user put it right: what was set in the picture as it is turned now. */
export function asSet(answer: PhotoReading, { picture }: PhotoQuestion, { edits, set }: PhotoStep): PhotoReading {
  const back = turningFrom(edits.turns, picture, answer.turns);
  return withSetTexts(
    answer,
    set.map(({ box, text }) => ({ box: back(box), text })),
  );
}

/** Maps boxes from one turn of the picture to another. */
function turningFrom(turns: PhotoEdits['turns'], picture: Size, to: PhotoEdits['turns']): (box: Box) => Box {
  const missing = (to - turns + 4) % 4;
  return (box) => {
    let [turned, size]: [Box, Size] = [box, turnedSize(picture, turns)];
    for (let turn = 0; turn < missing; turn++) {
      turned = turnedBox(turned, size.height);
      size = { width: size.height, height: size.width };
    }
    return turned;
  };
}
