import { boundsOf } from '../../lib/strokes/bounds';
import { distanceBetween } from '../../lib/strokes/path-length';
import type { SignDrawing } from './signs';

/**
 * Signs of several strokes. Where one stroke is all there is, the sign was cut wrongly, but for a % in one stroke, whose ends
 * are this far apart, in its own height.
 */
const SEVERAL_STROKES = ':=+';
const OPEN = 0.5;

/** Whether all of a sign's strokes are there. */
export function isWhole({ sign, drawing: [stroke = [], ...others] }: SignDrawing): boolean {
  if (others.length > 0) return true;
  const [first, last] = [stroke[0], stroke.at(-1)];
  if (sign !== '%' || !first || !last) return !SEVERAL_STROKES.includes(sign);
  return distanceBetween(first, last) > OPEN * (boundsOf([stroke])?.height ?? 0);
}
