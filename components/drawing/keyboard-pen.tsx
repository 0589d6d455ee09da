'use client';

import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useState } from 'react';
import { mountKeyboardPen, type PenCursor, RESTING } from '../../lib/browser/keys/keyboard-pen';
import { between, firstPlace, STEP, spotOf } from '../../lib/session/pen-grid';
import { penWidthOf } from '../../lib/session/pen-width';
import type { Session } from '../../lib/session/session';
import { createStore } from '../../lib/state/store';
import { useStore } from '../ui/use-store';
import './keyboard-pen.css';

interface Props {
  readonly session: Session;
  readonly sheet: RefObject<HTMLElement | null>;
  /** Keys that were pressed before the pen was there; it empties the list. */
  readonly early: KeyboardEvent[];
}

/** The pen that keys move, and its grid: visible while the sheet has the keyboard's focus. Its moves are announced. */
export function KeyboardPen({ session, sheet, early }: Props) {
  const [cursor] = useState(() => createStore<PenCursor>(RESTING));
  // Before the next key comes: nobody notes it any longer.
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const stop = mountKeyboardPen(element, session, cursor);
    for (const { type, key, shiftKey, repeat } of early.splice(0))
      element.dispatchEvent(new KeyboardEvent(type, { key, shiftKey, repeat }));
    // The focus may have left since.
    if (document.activeElement !== element) element.dispatchEvent(new FocusEvent('blur'));
    return stop;
  }, [sheet, session, cursor, early]);
  const dots = useId();
  const pen = useStore(cursor);
  const { history, penDown, view } = useStore(session.sheet);
  const { x, y } = spotOf(pen.place);
  const inked = pen.before && between(pen.before, pen.place);
  const isBlank = !penDown && history.present.drawing.length === 0;
  const viewBox = `${view.x} ${view.y} ${view.width} ${view.height}`;
  return (
    <>
      <div aria-hidden="true" className="keyboard-pen">
        <svg viewBox={viewBox} className="keyboard-pen-grid" role="presentation">
          {/* A dot at each place. */}
          <pattern id={dots} width={STEP} height={STEP} patternUnits="userSpaceOnUse">
            <circle cx={STEP / 2} cy={STEP / 2} r="2.5" />
          </pattern>
          <rect {...view} fill={`url(#${dots})`} />
        </svg>
        {inked && (
          <svg viewBox={viewBox} className="keyboard-pen-line" role="presentation">
            <line x1={inked.x} y1={inked.y} x2={x} y2={y} strokeWidth={penWidthOf(history.present.drawing)} />
          </svg>
        )}
        <div
          className="keyboard-pen-point"
          data-down={pen.isDown}
          style={{ left: inPercent((x - view.x) / view.width), top: inPercent((y - view.y) / view.height) }}
        />
        {isBlank && <p className="keyboard-pen-hint">Arrows move the pen, Space puts it down</p>}
      </div>
      <p aria-live="polite" className="sr-only">
        {pen === RESTING ? '' : penWords(pen, firstPlace(view))}
      </p>
    </>
  );
}

const inPercent = (ratio: number): string => `${100 * ratio}%`;

function penWords({ place, isDown }: PenCursor, first: PenCursor['place']): string {
  const [row, column] = [place.row - first.row + 1, place.column - first.column + 1];
  return `Row ${row}, column ${column}, pen ${isDown ? 'down' : 'up'}`;
}
