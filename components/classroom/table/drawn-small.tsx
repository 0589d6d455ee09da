import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';

/** Width of the pen, and of the paper around the ink, as ratios of the ink's longer side. */
const PEN = 0.06;
const EDGE = 0.15;
/** In the drawing's unit. A dot has no side. */
const LEAST_SIDE = 20;

/** A drawing's ink in small, as large as fits. */
export function DrawnSmall({ drawing, label }: { drawing: Drawing; label: string }) {
  const { x, y, width, height } = boundsOf(drawing) ?? { x: 0, y: 0, width: 0, height: 0 };
  const side = Math.max(width, height, LEAST_SIDE);
  const whole = side * (1 + 2 * EDGE);
  const box = [x + (width - whole) / 2, y + (height - whole) / 2, whole, whole].map(Math.round);
  return (
    <svg role="img" aria-label={label} viewBox={box.join(' ')} className="drawn-small">
      <path d={drawing.map(pathOf).join('')} strokeWidth={Math.round(PEN * side)} />
    </svg>
  );
}

/** A stroke of one point is a dot: a line without length, with round ends. */
const pathOf = (stroke: Drawing[number]): string => {
  const places = stroke.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
  return `M${places.join('L')}${places.length === 1 ? 'h0' : ''}`;
};
