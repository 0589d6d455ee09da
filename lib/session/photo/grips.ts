import type { Box } from '../../geometry/box';
import type { Spot } from './photo-place';

/** The held part of a box: a corner or all of it. `new` draws a new box. */
export type Grip = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right' | 'all' | 'new';

export const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** The box after dragging a grip from one place to another. It stays inside `room`. */
export function gripped(grip: Grip, box: Box, from: Spot, to: Spot, room: Box): Box {
  if (grip === 'new') return spanned(from, to, room);
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const by = { x: to.x - from.x, y: to.y - from.y };
  if (grip === 'all') {
    const x = clamp(box.x + by.x, room.x, room.x + room.width - box.width);
    return { ...box, x, y: clamp(box.y + by.y, room.y, room.y + room.height - box.height) };
  }
  const isLeft = grip.endsWith('left');
  const isTop = grip.startsWith('top');
  const held = { x: (isLeft ? box.x : right) + by.x, y: (isTop ? box.y : bottom) + by.y };
  return spanned(held, { x: isLeft ? right : box.x, y: isTop ? bottom : box.y }, room);
}

/** The box between two places, cut to `room`. */
function spanned(a: Spot, b: Spot, room: Box): Box {
  const [left, right] = sorted(a.x, b.x).map((x) => clamp(x, room.x, room.x + room.width)) as [number, number];
  const [top, bottom] = sorted(a.y, b.y).map((y) => clamp(y, room.y, room.y + room.height)) as [number, number];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const sorted = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
