import { type Box, overlapOf, SAME_DIGIT } from '../../geometry/box';
import { exp } from '../../geometry/exp';
import type { GrayImage } from '../../geometry/gray-image';
import type { Calibration } from '../../reading/card';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import type { JointWeights } from '../../reading/finder-card';
import { digitProbability } from '../../reading/probabilities';
import { findPeaks, type LookFor, type SeenLevel } from '../finder/find-peaks';
import { OTHER } from '../finder/head';
import type { Peak } from '../finder/peaks';
import type { Plane } from '../plane';
import type { Look } from '../segment/scorer';
import { inkIn, within } from './ink-in';
import { jointLogits } from './joint';

/** A place where a digit may stand. */
export interface SeenSign {
  /** In pixels of the picture. */
  readonly box: Box;
  /** Eleven logits, of the digits and of being none, by both networks. */
  readonly logits: readonly number[];
  /** The finder's probability that another sign stands here, 0 to 1. */
  readonly other: number;
  /** 28×28, as digit-net saw it. */
  readonly picture: GrayImage;
}

/** The probability that what was seen is a digit, 0 to 1. */
export const digitProbabilityOf = ({ logits }: Pick<SeenSign, 'logits'>): number => digitProbability(logits, 1);

/** The networks that read photographs, and what their opinions weigh. */
export interface Finding {
  readonly lookFor: LookFor;
  /** Of a line of digits, at one size. */
  readonly lookForSigns: LookFor;
  readonly look: Look;
  readonly weights: JointWeights;
  /** Of digit-net alone, of what is found in photographs. */
  readonly calibration: Calibration;
}

/** A neighbour's ink is its own only where that one is likely a digit. */
const LIKELY = 0.3;

const BARE: GrayImage = {
  width: DIGIT_FRAME.size,
  height: DIGIT_FRAME.size,
  data: new Uint8Array(DIGIT_FRAME.size * DIGIT_FRAME.size),
};

/** A place where the finder sees a digit, and what digit-net makes of it alone. */
export interface ReadPeak extends Omit<SeenSign, 'logits' | 'other'> {
  readonly found: readonly number[];
  readonly own: readonly number[];
  /** Its ink runs into other ink, or there is none: digit-net saw what was cut out. */
  readonly isCut: boolean;
}

/** The places where the finder sees signs in a picture, 0 (black) to 1 (white), the surest `most`, each read again by digit-net. */
export function readPeaks(gray: Plane, levels: readonly SeenLevel[], look: Look, most?: number): ReadPeak[] {
  const peaks = findPeaks(levels, most);
  const likely = peaks.filter(({ score }) => score >= LIKELY);
  const places = peaks.map((peak) => {
    const others = likely.filter((other) => other !== peak).map(({ box }) => box);
    const ink = inkIn(gray, levels, peak.box, others);
    return {
      picture: ink?.picture ?? BARE,
      isCut: ink?.isCut ?? true,
      // The finder's box is rough. Ink that lies elsewhere is another's.
      box: ink && overlapOf(ink.box, peak.box) >= SAME_DIGIT ? ink.box : within(peak.box, gray),
    };
  });
  const own = peaks.length === 0 ? [] : look(places.map(({ picture }) => picture));
  return places.map((place, i) => ({
    ...place,
    found: (peaks[i] as Peak).logits,
    own: own[i] as readonly number[],
  }));
}

/** The same with the joint opinion of both networks. */
export const signsOf = (
  gray: Plane,
  levels: readonly SeenLevel[],
  { look, weights }: Finding,
  most?: number,
): SeenSign[] =>
  readPeaks(gray, levels, look, most).map(({ box, picture, own, found }) => ({
    ...{ box, picture },
    other: 1 / (1 + exp(-(found[OTHER] as number))),
    logits: jointLogits(own, found, weights),
  }));
