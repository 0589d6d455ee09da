import type { Reading } from '../../reading/reading';
import type { Size } from '../photo/photo-place';

/** Pixels: the finder sees a digit best at about that height. */
const SEEN_BEST = 24;
/** Pixels: the longer side of the largest size that a frame is looked at in, at least. */
const LEAST = 120;
/** One frame in so many is looked at in all sizes: something small may have come into it. */
const ALL_EVERY = 4;

/**
 * In which size to look at the next frame, as `PhotoEdits.glance` has it: large enough for the smallest digit that the last one
 * held. All sizes where it held none, and now and then. `count` is how many frames were looked at before.
 */
export function nextGlance(last: Reading | undefined, picture: Size, count: number): number {
  const whole = Math.max(picture.width, picture.height);
  if (last?.kind !== 'digits' || count % ALL_EVERY === 0) return whole;
  const smallest = Math.min(...last.digits.map(({ box }) => box.height));
  return Math.min(whole, Math.max(LEAST, Math.ceil((whole * SEEN_BEST) / smallest)));
}
