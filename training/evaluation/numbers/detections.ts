import type { Box } from '../../../lib/geometry/box';
import type { DigitReading } from '../../../lib/reading/reading';

/** Digits of photographs, compared one by one with what was read. */
export interface Detections {
  /** Digits that were written. */
  readonly digits: number;
  /** Of these, how many were found where they are and read right. */
  readonly found: number;
  /** What was read as a digit and is not where one was written. */
  readonly extra: number;
}

/** Boxes are of the same digit where they share this ratio of their areas together; halves of a digit do not. */
const SAME = 0.5;

/** Gives each written digit that reading whose box fits it best, and counts. `label` and `boxes` are in one order. */
export function compareDetections(label: string, boxes: readonly Box[], readings: readonly DigitReading[]): Detections {
  const left = new Set(readings);
  let found = 0;
  [...label.replaceAll('|', '')].forEach((digit, i) => {
    const box = boxes[i];
    const best = box && bestFit(box, left);
    if (best === undefined) return;
    left.delete(best);
    if (best.text === digit) found += 1;
  });
  return { digits: boxes.length, found, extra: left.size };
}

function bestFit(box: Box, readings: Iterable<DigitReading>): DigitReading | undefined {
  let best: DigitReading | undefined;
  let most = SAME;
  for (const reading of readings) {
    const fit = overlap(box, reading.box);
    if (fit < most) continue;
    most = fit;
    best = reading;
  }
  return best;
}

/** What two boxes share of what they cover together, 0 to 1. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (across <= 0 || down <= 0) return 0;
  const shared = across * down;
  return shared / (a.width * a.height + b.width * b.height - shared);
}
