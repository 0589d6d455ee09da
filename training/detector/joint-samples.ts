import { overlapOf, SAME_DIGIT } from '../../lib/geometry/box';
import { readPeaks } from '../../lib/photo/detect/seen-signs';
import { type LookFor, lookAt } from '../../lib/photo/finder/find-peaks';
import { grayPlane } from '../../lib/photo/finder/gray-plane';
import type { Look } from '../../lib/photo/segment/scorer';
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
      for (const { box, own, found } of readPeaks(gray, lookAt(gray, lookFor), look)) {
        if (others.some((other) => other.isUnsure && overlapOf(other.box, box) > 0)) continue;
        const at = boxes.findIndex((digit) => overlapOf(digit, box) >= SAME_DIGIT);
        samples.push({ own, found, label: digits[at] ?? NOT_A_DIGIT });
      }
    }
  }
  return samples;
}
