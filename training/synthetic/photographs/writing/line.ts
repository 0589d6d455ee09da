import type { CurveSpot } from '../../curve';
import type { View } from '../camera/view';
import { type Cover, coverStroke } from '../paper/cover';

/** Long lines are made of pieces this long, in pixels, so that no piece's box is large however tilted. */
const PIECE = 48;

/** A straight line of the sheet, also seen so. */
export function line(
  cover: Cover,
  from: CurveSpot,
  to: CurveSpot,
  { width, strength }: { readonly width: number; readonly strength: number },
  view: View,
): void {
  const pieces = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / PIECE);
  const spots = Array.from({ length: pieces + 1 }, (_, i) => {
    const spot = { x: from.x + ((to.x - from.x) * i) / pieces, y: from.y + ((to.y - from.y) * i) / pieces };
    return { ...view.toPicture(spot), width, strength };
  });
  coverStroke(cover, spots);
}
