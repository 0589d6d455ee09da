import { overlapOf, SAME_DIGIT } from '../../lib/geometry/box';
import { digitInk } from '../../lib/photo/detect/digit-ink';
import { findPeaks, type LookFor } from '../../lib/photo/detect/find-peaks';
import { grayPlane } from '../../lib/photo/detect/gray-plane';
import { digitPicture } from '../../lib/photo/normalise/digit-picture';
import type { Look } from '../../lib/photo/segment/scorer';
import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { NOT_A_DIGIT } from '../../lib/reading/probabilities';
import { seededRandom } from '../augment/random';
import { CONDITIONS } from '../synthetic/photographs/conditions';
import { photographer } from '../synthetic/photographs/photographer';
import type { Drawings } from '../synthetic/photographs/writing/hand';
import type { JointSample } from './fit-joint';

/** Not a seed that anything is measured with. */
const SEED = 20_262;

/** What both networks say of each place that the finder sees in photographs of what people drew, `count` under each condition. */
export async function jointSamples(
  drawings: Drawings,
  lookFor: LookFor,
  look: Look,
  count: number,
): Promise<JointSample[]> {
  const take = photographer(drawings);
  const samples: JointSample[] = [];
  for (const [c, condition] of CONDITIONS.entries()) {
    for (let i = 0; i < count; i++) {
      const { picture, label, boxes, others } = await take(condition, seededRandom(SEED, c, i));
      const digits = [...label.replaceAll('|', '')].map(Number);
      const gray = grayPlane(picture);
      const peaks = findPeaks(gray, lookFor);
      for (const peak of peaks) {
        const at = boxes.findIndex((box) => overlapOf(box, peak.box) >= SAME_DIGIT);
        if (others.some(({ box, isUnsure }) => isUnsure && overlapOf(box, peak.box) > 0)) continue;
        const near = peaks.filter((other) => other !== peak && other.score > 0.3).map(({ box }) => box);
        const found = digitInk(gray, peak.box, near);
        if (found === undefined) continue;
        const [own] = look([digitPicture(found.ink, found.part, DIGIT_FRAME)]);
        samples.push({ own: own as readonly number[], found: peak.logits, label: digits[at] ?? NOT_A_DIGIT });
      }
    }
  }
  return samples;
}
