import { middleOf, NO_BOX } from '../../../lib/geometry/box';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';

const DOWN = ['top', 'middle', 'bottom'] as const;
const ACROSS = ['left', 'middle', 'right'] as const;

/** Where some ink of a drawing is: `top left`, `right`, or `middle`. */
export function placeWords(ink: Drawing, drawing: Drawing): string {
  const [all, own] = [boundsOf(drawing) ?? NO_BOX, middleOf(boundsOf(ink) ?? NO_BOX)];
  const side = Math.max(all.width, all.height);
  const { x, y } = middleOf(all);
  // Thirds of the larger side: a 1 has no left and right.
  const third = (at: number, middle: number): number => 1 + Math.sign(Math.round((3 * (at - middle)) / (side || 1)));
  const [down, across] = [DOWN[third(own.y, y)] ?? 'middle', ACROSS[third(own.x, x)] ?? 'middle'];
  return down === across ? down : [down, across].filter((word) => word !== 'middle').join(' ');
}
