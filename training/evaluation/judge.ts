import type { GrayImage } from '../../lib/geometry/gray-image';
import type { Network } from '../../lib/model/network';
import type { Calibration, Measured } from '../../lib/reading/card';
import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { readingOf } from '../../lib/reading/reading-of';
import type { LabelledImages } from '../data/load';
import type { Judged } from './judged';
import { tallyOf } from './tally';

/** Pictures at once: enough to keep the network busy, few enough to stay small in memory. */
const CHUNK = 200;

/** Pictures of 28×28 are read as a whole. */
const WHOLE = { x: 0, y: 0, width: DIGIT_FRAME.size, height: DIGIT_FRAME.size };

/** Readings of normalised pictures beside their labels, in order. */
export const judgePictures = (images: LabelledImages, network: Network, calibration: Calibration): Judged[] =>
  judgeLogits(logitsInChunks(network, grayImages(images)), images.labels, calibration);

/** The same from their logits. */
export function judgeLogits(
  logits: readonly (readonly number[])[],
  labels: ArrayLike<number>,
  calibration: Calibration,
): Judged[] {
  return logits.map((own, i) => ({ label: String(labels[i]), reading: readingOf(own, WHOLE, calibration) }));
}

/** The logits of each 28×28 picture, in order. */
export function logitsInChunks(network: Network, pictures: readonly GrayImage[]): number[][] {
  const logits: number[][] = [];
  for (let from = 0; from < pictures.length; from += CHUNK) {
    logits.push(...network.logitsOf(pictures.slice(from, from + CHUNK)));
  }
  return logits;
}

/** Each picture by itself; views, not copies. */
export function grayImages({ count, rows, columns, pixels }: LabelledImages): GrayImage[] {
  const size = rows * columns;
  return Array.from({ length: count }, (_, i) => ({
    width: columns,
    height: rows,
    data: pixels.subarray(i * size, (i + 1) * size),
  }));
}

/** What a card says of a set. */
export function measuredOn(set: string, judged: readonly Judged[]): Measured {
  const { count, accuracy, readAnyway } = tallyOf(judged);
  return { set, count, accuracy, readAnyway };
}
