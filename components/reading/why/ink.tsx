import type { ReactNode, Ref, SVGProps } from 'react';
import { NO_BOX } from '../../../lib/geometry/box';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';

/** The room around the ink and the pen's width, as ratios of the larger side of the ink. */
const ROOM = 0.3;
const PEN = 0.07;

interface Props extends Pick<SVGProps<SVGSVGElement>, 'onPointerDown' | 'onPointerMove' | 'className'> {
  readonly drawing: Drawing;
  /** What the picture shows, for screen readers. */
  readonly label: string;
  readonly children?: ReactNode;
  readonly ref?: Ref<SVGSVGElement>;
}

/** A digit's ink, in the middle of a square; what is painted over it uses the drawing's unit and the same pen. */
export function Ink({ drawing, label, children, ref, ...properties }: Props) {
  const { x, y, width, height } = boundsOf(drawing) ?? NO_BOX;
  const side = Math.max(width, height) || 1;
  const [left, top] = [x + width / 2 - side * (0.5 + ROOM), y + height / 2 - side * (0.5 + ROOM)];
  const size = side * (1 + 2 * ROOM);
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={label}
      viewBox={`${left} ${top} ${size} ${size}`}
      strokeWidth={side * PEN}
      {...properties}
      className={`why-picture ${properties.className ?? ''}`}
    >
      <path d={pathData(drawing)} className="why-ink" />
      {children}
    </svg>
  );
}

/** Strokes as the data of a path. A dot is a line of no length, which round ends make visible. */
export const pathData = (drawing: Drawing): string =>
  drawing
    .filter(({ length }) => length > 0)
    .map((stroke) => `M${[...stroke, ...stroke.slice(-1)].map(({ x, y }) => `${x} ${y}`).join('L')}`)
    .join('');
