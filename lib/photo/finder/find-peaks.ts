import { type Box, overlapOf, SAME_DIGIT, sharedHeight, sharedWidth } from '../../geometry/box';
import { DIGITS } from '../../reading/probabilities';
import type { Plane } from '../plane';
import { type Level, levelsOf, RING } from './levels';
import { type Peak, peaksOf } from './peaks';
import type { FinderMap } from './places';

/** What the finder makes of a picture's local contrast. */
export type LookFor = (contrast: Plane) => FinderMap;

/** What the finder says of a picture at one size. */
export interface SeenLevel extends Level {
  readonly map: FinderMap;
}

/** What is less likely is never looked at again. */
const LEAST = 0.12;
/** Two peaks are one sign if their boxes overlap so much, or one lies so far within the other. */
const SAME = 0.35;
const WITHIN = 0.75;
/** A page of small writing holds fewer signs; a pattern may be full of what looks like some. */
const MOST = 500;

/** What the finder says of a picture at all sizes, the first at most `largest` pixels a side where one is given. */
export const lookAt = (gray: Plane, lookFor: LookFor, largest?: number): SeenLevel[] =>
  levelsOf(gray, largest).map((level) => ({ ...level, map: lookFor(level.contrast) }));

/** The digits and other signs that it sees, in pixels of the picture, the surest first, `most` at most; of the same sign the surest. */
export function findPeaks(levels: readonly SeenLevel[], most = MOST): Peak[] {
  const seen = levels.flatMap(({ map, scale }) =>
    peaksOf(map, LEAST).map((peak): Peak => ({ ...peak, box: enlarged(peak.box, scale) })),
  );
  const kept: { readonly peak: Peak; readonly alike: Peak[] }[] = [];
  for (const peak of seen.sort((a, b) => b.signScore - a.signScore)) {
    const same = kept.find((one) => areSame(one.peak.box, peak.box));
    if (same) {
      if (overlapOf(same.peak.box, peak.box) >= SAME_DIGIT) same.alike.push(peak);
    } else if (kept.length < most) kept.push({ peak, alike: [peak] });
  }
  return kept.map(({ peak, alike }) => ({ ...peak, logits: sharedLogits(peak, alike) }));
}

/** As sure of a digit as the surest, and of which one as all sizes together. */
function sharedLogits({ logits }: Peak, alike: readonly Peak[]): number[] {
  const mean = logits.map((_, i) => alike.reduce((sum, one) => sum + (one.logits[i] as number), 0) / alike.length);
  const by = Math.max(...logits.slice(0, DIGITS)) - Math.max(...mean.slice(0, DIGITS));
  return logits.map((own, i) => (i < DIGITS ? (mean[i] as number) + by : own));
}

export const enlarged = ({ x, y, width, height }: Box, scale: number): Box => ({
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
