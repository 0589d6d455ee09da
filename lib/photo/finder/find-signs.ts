import { type Box, sharedHeight, sharedWidth } from '../../geometry/box';
import { enlarged, type SeenLevel } from './find-peaks';
import { type SignPeak, signPeaksOf } from './peaks';

/** What is less likely is never looked at again. */
const LEAST = 0.12;
/** Two peaks are one sign if they share so much of the smaller one's width and height: a colon's dots lie within it. */
const SAME = 0.5;

/** The signs that the finder sees, in pixels of the picture, the surest first; of the same sign the surest. */
export function findSigns(levels: readonly SeenLevel[]): SignPeak[] {
  const seen = levels.flatMap(({ map, scale }) =>
    signPeaksOf(map, LEAST).map((peak): SignPeak => ({ ...peak, box: enlarged(peak.box, scale) })),
  );
  const kept: SignPeak[] = [];
  for (const peak of seen.sort((a, b) => b.score - a.score)) {
    if (!kept.some((one) => areSame(one.box, peak.box))) kept.push(peak);
  }
  return kept;
}

const areSame = (a: Box, b: Box): boolean =>
  sharedWidth(a, b) >= SAME * Math.min(a.width, b.width) && sharedHeight(a, b) >= SAME * Math.min(a.height, b.height);
