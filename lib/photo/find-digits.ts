import type { Box } from '../geometry/box';
import type { RgbaPicture } from '../geometry/rgba-picture';
import type { PhotoEdits } from '../reading/photo-edits';
import type { PhotoStages } from '../reading/reading';
import { opaquePicture } from './binarise/opaque-picture';
import { detectDigits, type Signs } from './detect/detect-digits';
import { lookAtLine, type SeenLine } from './detect/look-at-line';
import type { Finding } from './detect/seen-signs';
import { withEdits } from './detect/with-edits';
import { lookAt } from './finder/find-peaks';
import { grayPlane } from './finder/gray-plane';
import { stagesOf } from './finder/stages';
import { segmentDigits } from './segment-digits';
import { cropped, turned } from './view';

/** What stands in a photograph, found in two ways. Boxes are in pixels of the turned picture. */
export interface FoundDigits {
  /** By its ink, in parts that are joined and cut; `blank` where there is none, `pattern` where it is no writing. */
  readonly segmented: Signs | 'blank' | 'pattern';
  /** By the finder, at all places and sizes. */
  readonly detected: Signs;
  readonly stages: PhotoStages;
  /** The signs of one way as the user wants them. */
  readonly edited: (signs: Signs) => Signs;
  /** What is seen at a second look at a line with digits in these boxes, signs too. */
  readonly lookAgain: (line: readonly Box[]) => SeenLine;
}

/** Picture → turned and cropped → digits by their ink, and by the finder. */
export function findDigits(picture: RgbaPicture, edits: PhotoEdits, finding: Finding): FoundDigits {
  const upright = turned(picture, edits.turns);
  const view = cropped(upright, edits.crop ?? { x: 0, y: 0, width: upright.width, height: upright.height });
  const opaque = opaquePicture(view.picture);
  const gray = grayPlane(opaque);
  const segmented = segmentDigits(opaque, finding.look, finding.calibration.temperature);
  // What is no writing is not looked at place by place: that would take long.
  const isPattern = segmented === 'pattern';
  const levels = isPattern ? [] : lookAt(gray, finding.lookFor, edits.glance);
  const detected = isPattern ? NOTHING : detectDigits(gray, levels, finding);
  const by = view.box;
  return {
    segmented: typeof segmented === 'string' ? segmented : moved(segmented, by),
    detected: moved(detected, by),
    stages: stagesOf(edits.glance === undefined ? levels : []),
    edited: (signs) => moved(withEdits(moved(signs, { x: -by.x, y: -by.y }), gray, movedEdits(edits, by), finding), by),
    lookAgain: (line) => {
      const boxes = line.map((box) => movedBox(box, -by.x, -by.y));
      const { signs, digits } = lookAtLine(gray, boxes, finding);
      return { signs: signs.map(movedBy(by)), digits: () => digits().map(movedBy(by)) };
    },
  };
}

const NOTHING: Signs = { digits: [], others: [] };

interface Spot {
  readonly x: number;
  readonly y: number;
}

const movedEdits = ({ added, removed }: PhotoEdits, { x, y }: Spot): Pick<PhotoEdits, 'added' | 'removed'> => ({
  added: added.map((box) => movedBox(box, -x, -y)),
  removed: removed.map((box) => movedBox(box, -x, -y)),
});

const movedBox = <B extends Spot>(box: B, x: number, y: number): B => ({ ...box, x: box.x + x, y: box.y + y });

const movedBy =
  ({ x, y }: Spot) =>
  <T extends { readonly box: Spot }>(sign: T): T => ({ ...sign, box: movedBox(sign.box, x, y) });

const moved = ({ digits, others }: Signs, by: Spot): Signs => ({
  digits: digits.map(movedBy(by)),
  others: others.map(movedBy(by)),
});
