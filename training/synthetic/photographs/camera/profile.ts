import type { Path } from '../../curve';

/** Heights of the bands in which the distance between two digits is measured, in the digits' heights. */
const BAND = 0.03;
/** From a digit and a half above the line to half a digit below it. */
const BANDS = Math.ceil(2.2 / BAND);
const TOP = -1.6;

/** How far a digit reaches to one side in each band; infinite where it has no ink. */
export interface Profile {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

export function profileOf(strokes: readonly Path[]): Profile {
  const left = new Float64Array(BANDS).fill(Number.POSITIVE_INFINITY);
  const right = new Float64Array(BANDS).fill(Number.NEGATIVE_INFINITY);
  for (const { x, y } of strokes.flat()) {
    const band = Math.min(BANDS - 1, Math.max(0, Math.floor((y - TOP) / BAND)));
    left[band] = Math.min(left[band] as number, x);
    right[band] = Math.max(right[band] as number, x);
  }
  return { left, right };
}

/**
 * How far to the right `next` must move so that its ink is `gap` beside that of `before`, measured along the row in
 * bands no more than `reach` apart. Minus infinity where they have no such bands in common.
 */
export function moveBeside(before: Profile, next: Profile, gap: number, reach: number): number {
  let move = Number.NEGATIVE_INFINITY;
  for (let band = 0; band < BANDS; band++) {
    const right = before.right[band] as number;
    if (right === Number.NEGATIVE_INFINITY) continue;
    for (let other = Math.max(0, band - reach); other <= Math.min(BANDS - 1, band + reach); other++) {
      move = Math.max(move, right - (next.left[other] as number) + gap);
    }
  }
  return move;
}
