import { NO_BOX } from '../../../lib/geometry/box';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { strokeDistance } from '../../../lib/strokes/segment/stroke-distance';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import type { Random } from '../../augment/random';
import type { LabelledDrawing } from '../../data/pen-digits';

/** Digits side by side; the first one's left foot is at the origin, but for its own unsteadiness. */
export interface SetLine {
  readonly label: string;
  readonly digits: readonly Drawing[];
  /** The digits' mean height. */
  readonly height: number;
}

export interface LineSetting {
  /** Room between boxes, as a ratio of the digits' mean height. */
  readonly gap: number;
  /** How much the line falls for each unit to the right. */
  readonly slope: number;
  /** Least distance of ink from the digit before, as a ratio of the mean height; 0 lets digits touch and cross. */
  readonly clearance: number;
}

/** Least and greatest factor on the size that digits were written in. */
const SIZES = [0.9, 1.1] as const;
/** How many times as wide as another one a line's gap may be. */
const UNEVEN = [0.8, 1.25] as const;
/** Standard deviation of a digit's foot from the line, as a ratio of the mean height. */
const OFF_LINE = 0.05;
/** Milliseconds that the pen takes from one digit to the next. */
const PAUSE = 400;

/** Sets digits on a line from left to right, in the order and time of writing. */
export function setLine(
  written: readonly LabelledDrawing[],
  { gap, slope, clearance }: LineSetting,
  random: Random,
): SetLine {
  const sized = written.map(({ drawing }) => transformDrawing(drawing, random.between(...SIZES), 0, 0));
  const height = sized.reduce((sum, drawing) => sum + (boundsOf(drawing)?.height ?? 0), 0) / sized.length;
  const digits: Drawing[] = [];
  let time = 0;
  let edge = 0;
  for (const drawing of sized) {
    const bounds = boundsOf(drawing) ?? NO_BOX;
    const before = digits.at(-1);
    const left = before === undefined ? 0 : edge + gap * height * random.between(...UNEVEN);
    const foot = slope * left + OFF_LINE * height * random.normal();
    const put = transformDrawing(drawing, 1, left - bounds.x, foot - bounds.y - bounds.height);
    const clear = before === undefined || clearance === 0 ? put : movedClear(put, before, clearance * height);
    digits.push(clear.map((stroke) => stroke.map((point) => ({ ...point, t: point.t + time }))));
    time += (clear.at(-1)?.at(-1)?.t ?? 0) + PAUSE;
    edge = (boundsOf(clear)?.x ?? left) + bounds.width;
  }
  return { label: written.map(({ label }) => label).join(''), digits, height };
}

/** Moved to the right until its ink is at least `clearance` from that of the one before it. */
export function movedClear(drawing: Drawing, before: Drawing, clearance: number): Drawing {
  let moved = drawing;
  while (inkDistance(moved, before) < clearance) moved = transformDrawing(moved, 1, clearance / 2, 0);
  return moved;
}

const inkDistance = (a: Drawing, b: Drawing): number =>
  Math.min(...a.flatMap((one) => b.map((other) => strokeDistance(one, other))));
