import { overlapOf, SAME_DIGIT } from '../../lib/geometry/box';
import type { LookFor } from '../../lib/photo/detect/find-peaks';
import { grayPlane } from '../../lib/photo/detect/gray-plane';
import { readPeaks } from '../../lib/photo/detect/seen-signs';
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
      for (const { box, own, found } of readPeaks(grayPlane(picture), { lookFor, look })) {
        if (others.some((other) => other.isUnsure && overlapOf(other.box, box) > 0)) continue;
        const at = boxes.findIndex((digit) => overlapOf(digit, box) >= SAME_DIGIT);
        samples.push({ own, found, label: digits[at] ?? NOT_A_DIGIT });
      }
    }
  }
  return samples;
}
