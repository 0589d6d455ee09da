import type { Random } from '../../augment/random';
import type { CurveSpot } from '../curve';
import { extentOf, frameAround } from './camera/extent';
import type { View } from './camera/view';
import type { PhotographSettings } from './settings';
import type { WrittenDigit } from './writing/writing';

/** Digits on the sheet, in pixels about the picture's middle, and how large they became. */
export interface Placed {
  readonly digits: readonly WrittenDigit[];
  /** The digits' height in pixels. */
  readonly height: number;
  /** Where the feet of the lines are: y on the sheet, from the first line down. */
  readonly feet: readonly number[];
}

/** Room that stays free at the picture's borders, as a ratio of its smaller side. */
const MARGIN = 0.03;
/** Writing that does not fit is written so much smaller, again and again. */
const SMALLER = 0.94;
/** Ratios of the way from the picture's middle that are tried, the last of which always fits small writing. */
const NEARER = [1, 0.8, 0.6, 0.4, 0.2, 0];

/**
 * Puts the writing anywhere in the picture, its digits as high as the settings say or, where it would not fit, smaller.
 * With half a pen's width around it, it keeps off the borders.
 */
export function place(
  written: readonly WrittenDigit[],
  { width, height, writing, pen }: Pick<PhotographSettings, 'width' | 'height' | 'writing' | 'pen'>,
  view: View,
  random: Random,
): Placed {
  const wanted = writing.height * height;
  // The corners of each digit's box stand for all of it.
  const spots = written.flatMap(({ strokes }) => frameAround(extentOf(strokes), 0));
  if (spots.length === 0) return { digits: [], height: wanted, feet: [0] };
  const lines = 1 + Math.max(0, ...written.map(({ line }) => line));
  const middle = middleOf(spots);
  const [across, down] = [random.uniform(), random.uniform()];
  for (let scale = wanted; ; scale *= SMALLER) {
    const border = MARGIN * Math.min(width, height) + (pen.width * scale) / 2;
    const scaled = (spot: CurveSpot): CurveSpot => ({ x: (spot.x - middle.x) * scale, y: (spot.y - middle.y) * scale });
    const block = spots.map(scaled);
    const room = roomFor(block.map(view.toPicture), border, width, height);
    if (room === undefined) continue;
    const way = { x: room.x[0] + across * (room.x[1] - room.x[0]), y: room.y[0] + down * (room.y[1] - room.y[0]) };
    // Perspective enlarges what is moved: some of the way may be all that there is room for.
    const by = NEARER.map((ratio) => view.onSheet({ x: ratio * way.x, y: ratio * way.y })).find((by) =>
      block.every((spot) => isWithin(view.toPicture(moved(spot, by)), border / 2, width, height)),
    );
    if (by === undefined) continue;
    const onSheet = (spot: CurveSpot): CurveSpot => moved(scaled(spot), by);
    return {
      height: scale,
      digits: written.map((digit) => ({ ...digit, strokes: digit.strokes.map((path) => path.map(onSheet)) })),
      feet: Array.from({ length: lines }, (_, line) => onSheet({ x: 0, y: line * writing.linePitch }).y),
    };
  }
}

const moved = ({ x, y }: CurveSpot, by: CurveSpot): CurveSpot => ({ x: x + by.x, y: y + by.y });

/** How far the writing may move either way from the middle, least and most; undefined where it does not fit. */
function roomFor(places: readonly CurveSpot[], border: number, width: number, height: number) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const x = [border - least(xs), width - border - most(xs)] as const;
  const y = [border - least(ys), height - border - most(ys)] as const;
  return x[0] <= x[1] && y[0] <= y[1] ? { x, y } : undefined;
}

const isWithin = ({ x, y }: CurveSpot, border: number, width: number, height: number): boolean =>
  x >= border && y >= border && x <= width - border && y <= height - border;

function middleOf(spots: readonly CurveSpot[]): CurveSpot {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  return { x: (least(xs) + most(xs)) / 2, y: (least(ys) + most(ys)) / 2 };
}

/** `Math.min(...values)` has room for some ten thousand values only. */
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
