import type { Box } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import type { JointWeights } from '../../reading/finder-card';
import { digitPicture } from '../normalise/digit-picture';
import type { Plane } from '../plane';
import type { Look } from '../segment/scorer';
import { digitInk } from './digit-ink';
import { findPeaks, type LookFor } from './find-peaks';
import { jointLogits } from './joint';

/** A place where a digit may stand. */
export interface SeenSign {
  /** In pixels of the picture. */
  readonly box: Box;
  /** Eleven logits, of the digits and of being none, by both networks. */
  readonly logits: readonly number[];
  /** 28×28, as digit-net saw it. */
  readonly picture: GrayImage;
}

/** Two networks and what their opinions weigh. */
export interface Finding {
  readonly lookFor: LookFor;
  readonly look: Look;
  readonly weights: JointWeights;
}

/** A neighbour's ink is its own only where that one is likely a digit. */
const LIKELY = 0.3;

const BARE: GrayImage = {
  width: DIGIT_FRAME.size,
  height: DIGIT_FRAME.size,
  data: new Uint8Array(DIGIT_FRAME.size * DIGIT_FRAME.size),
};

/** A place where the finder sees a digit, and what digit-net makes of it alone. */
export interface ReadPeak extends Omit<SeenSign, 'logits'> {
  readonly found: readonly number[];
  readonly own: readonly number[];
}

/** The places where the finder sees digits in a picture, 0 (black) to 1 (white), each read again by digit-net. */
export function readPeaks(gray: Plane, { lookFor, look }: Omit<Finding, 'weights'>): ReadPeak[] {
  const peaks = findPeaks(gray, lookFor);
  const likely = peaks.filter(({ score }) => score >= LIKELY);
  const pictures = peaks.map((peak) => {
    const others = likely.filter((other) => other !== peak).map(({ box }) => box);
    const ink = digitInk(gray, peak.box, others);
    return ink ? digitPicture(ink.ink, ink.part, DIGIT_FRAME) : BARE;
  });
  const own = peaks.length === 0 ? [] : look(pictures);
  return peaks.map(({ box, logits }, i) => ({
    ...{ box, found: logits },
    picture: pictures[i] as GrayImage,
    own: own[i] as readonly number[],
  }));
}

/** The same with the joint opinion of both networks. */
export const seenSigns = (gray: Plane, finding: Finding): SeenSign[] =>
  readPeaks(gray, finding).map(({ box, picture, own, found }) => ({
    ...{ box, picture },
    logits: jointLogits(own, found, finding.weights),
  }));
