import type { KeyboardEvent } from 'react';
import { CORNERS, type Grip } from '../../../lib/session/photo/grips';
import type { Spot } from '../../../lib/session/photo/photo-place';
import './corners.css';

/** The step of an arrow key, to the right and down. */
export const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The corners of a box. The frame listens to the pointer that drags them; arrow keys move them too. */
export function BoxCorners({ what, onNudge }: { what: string; onNudge: (grip: Grip, by: Spot) => void }) {
  const nudge = (corner: Grip) => (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    onNudge(corner, by);
  };
  return CORNERS.map((corner) => (
    <button
      key={corner}
      type="button"
      data-grip={corner}
      aria-label={`${corner.replace('-', ' ')} corner of ${what}, moved with the arrow keys`}
      onKeyDown={nudge(corner)}
      className="corner"
    />
  ));
}
