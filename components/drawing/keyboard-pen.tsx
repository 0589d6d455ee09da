'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { mountKeyboardPen, type PenCursor, RESTING } from '../../lib/browser/input/keyboard-pen';
import { between, spotOf } from '../../lib/session/pen-grid';
import type { Session } from '../../lib/session/session';
import { PEN_WIDTH, SHEET_SIZE } from '../../lib/session/sheet';
import type { Store } from '../../lib/state/store';
import { useStore } from '../ui/use-store';

interface Props {
  readonly session: Session;
  readonly cursor: Store<PenCursor>;
  readonly isCovered: boolean;
  /** What lies on the sheet. */
  readonly children: ReactNode;
}

/** The sheet as an element that takes the focus and can be drawn on with keys. */
export function KeyboardSheet({ session, cursor, isCovered, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const keys = useId();
  useEffect(() => {
    if (sheet.current) return mountKeyboardPen(sheet.current, session, cursor);
  }, [session, cursor]);
  return (
    <div
      ref={sheet}
      role="application"
      aria-roledescription="sheet"
      aria-label="Draw a digit or a number"
      aria-describedby={keys}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: role application takes keys.
      tabIndex={0}
      data-covered={isCovered}
      className="sheet relative aspect-square rounded-sm border border-line bg-sheet shadow-sheet"
    >
      {children}
      <KeyboardPen session={session} cursor={cursor} />
      <p id={keys} className="sr-only">
        Arrow keys move the pen. Home, End, Page Up and Page Down move it diagonally. Space puts it down and lifts it.
      </p>
    </div>
  );
}

/** The pen and its grid, visible while the sheet has the keyboard's focus. Its moves are announced. */
function KeyboardPen({ session, cursor }: Pick<Props, 'session' | 'cursor'>) {
  const pen = useStore(cursor);
  const { history, penDown } = useStore(session.sheet);
  const { x, y } = spotOf(pen.place);
  const inked = pen.before && between(pen.before, pen.place);
  const isBlank = !penDown && history.present.drawing.length === 0;
  return (
    <>
      <div aria-hidden="true" className="keyboard-pen">
        {inked && (
          <svg viewBox={`0 0 ${SHEET_SIZE} ${SHEET_SIZE}`} className="keyboard-pen-line" role="presentation">
            <line x1={inked.x} y1={inked.y} x2={x} y2={y} strokeWidth={PEN_WIDTH} />
          </svg>
        )}
        <div
          className="keyboard-pen-point"
          data-down={pen.isDown}
          style={pen === RESTING ? undefined : { left: inPercent(x), top: inPercent(y) }}
        />
        {isBlank && <p className="keyboard-pen-hint">Arrows move the pen, Space puts it down</p>}
      </div>
      <p aria-live="polite" className="sr-only">
        {pen === RESTING ? '' : penWords(pen)}
      </p>
    </>
  );
}

const inPercent = (place: number): string => `${(100 * place) / SHEET_SIZE}%`;

function penWords({ place, isDown }: PenCursor): string {
  return `Row ${place.row}, column ${place.column}, pen ${isDown ? 'down' : 'up'}`;
}
