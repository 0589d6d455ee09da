import { type Box, overlapOf, sharedHeight, sharedWidth } from '../../geometry/box';
import type { Plane } from '../plane';
import { levelsOf, RING } from './levels';
import { type FinderMap, type Peak, peaksOf } from './peaks';

/** What the finder makes of a picture's local contrast. */
export type LookFor = (contrast: Plane) => FinderMap;

/** What is less likely is never looked at again. */
const LEAST = 0.12;
/** Two peaks are one digit if their boxes overlap so much, or one lies so far within the other. */
const SAME = 0.35;
const WITHIN = 0.75;

/** The digits that the finder sees in a picture, at all sizes, in pixels of the picture; of the same digit the surest. */
export function findPeaks(gray: Plane, lookFor: LookFor): Peak[] {
  const seen = levelsOf(gray).flatMap(({ contrast, scale }) =>
    peaksOf(lookFor(contrast), LEAST).map((peak): Peak => ({ ...peak, box: enlarged(peak.box, scale) })),
  );
  const kept: Peak[] = [];
  for (const peak of seen.sort((a, b) => b.score - a.score)) {
    if (!kept.some(({ box }) => areSame(box, peak.box))) kept.push(peak);
  }
  return kept;
}

const enlarged = ({ x, y, width, height }: Box, scale: number): Box => ({
  x: (x - RING) * scale,
  y: (y - RING) * scale,
  width: width * scale,
  height: height * scale,
});

function areSame(a: Box, b: Box): boolean {
  if (overlapOf(a, b) > SAME) return true;
  const shared = Math.max(0, sharedWidth(a, b)) * Math.max(0, sharedHeight(a, b));
  return shared > WITHIN * Math.min(a.width * a.height, b.width * b.height);
}
