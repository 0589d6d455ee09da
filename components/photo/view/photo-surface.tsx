import { type KeyboardEvent, type RefObject, useId } from 'react';
import { ARROWS } from '../boxes/box-corners';
import type { PhotoView } from './use-photo-view';

interface Props {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly look: PhotoView;
  /** Places a new box without a pointer, while that tool is at work. */
  readonly onPlace: (() => void) | undefined;
}

/** A key or a button zooms by this. */
export const ZOOM_STEP = 1.5;
/** An arrow key moves the view by this ratio of the frame. */
const PAN = 0.15;
/** These keys zoom while the photograph has the focus. Elsewhere, they set a find. */
const ZOOM_KEYS = '+-=0';

/** The photograph itself as an element that takes the focus, to be looked at with keys. */
export function PhotoSurface({ ref, look, onPlace }: Props) {
  const keys = useId();
  const run = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = ARROWS[event.key];
    if (by) look.step({ from: { x: by.x * PAN, y: by.y * PAN }, to: { x: 0, y: 0 }, by: 1 });
    else if (event.key === '+' || event.key === '=') look.zoom(ZOOM_STEP);
    else if (event.key === '-') look.zoom(1 / ZOOM_STEP);
    else if (event.key === '0') look.showAll();
    else if (event.key === 'Enter' && onPlace) onPlace();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      role="application"
      aria-roledescription="photo"
      aria-label="Look around in the photo"
      aria-describedby={keys}
      aria-keyshortcuts="+ - 0"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: role application takes keys.
      tabIndex={0}
      data-own-keys={ZOOM_KEYS}
      onKeyDown={run}
      // The pointer moves the photograph and leaves the focus where it is: at the find that a typed digit sets.
      onMouseDown={(event) => event.preventDefault()}
      className="photo-surface"
    >
      <p id={keys} className="sr-only">
        {onPlace
          ? 'Enter places a box in the middle. Escape puts the tool away.'
          : 'Plus and minus zoom, 0 shows the whole photo. Arrow keys move it while it is zoomed in.'}
      </p>
    </div>
  );
}
