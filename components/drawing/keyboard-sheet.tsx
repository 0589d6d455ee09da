'use client';

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Session } from '../../lib/session/session';
import { useLoaded } from '../ui/lazy';

interface Props {
  readonly session: Session;
  readonly isCovered: boolean;
  /** What lies on the sheet. */
  readonly children: ReactNode;
}

const loadKeyboardPen = () => import('./keyboard-pen').then(({ KeyboardPen }) => KeyboardPen);

const PEN_KEY = /^(Arrow|Page|Home|End|Enter| )/;

/**
 * The sheet as an element that takes the focus and can be drawn on with keys. The pen that they move is fetched once keys
 * lead here, and first does what was pressed meanwhile.
 */
export function KeyboardSheet({ session, isCovered, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const [early] = useState<KeyboardEvent[]>([]);
  const [isWanted, want] = useState(false);
  const lazy = useLoaded(isWanted, loadKeyboardPen);
  const hint = useId();
  const note = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !PEN_KEY.test(event.key)) return;
    // The page must not scroll.
    event.preventDefault();
    early.push(event);
    want(true);
  };
  const isHere = lazy.kind === 'loaded';
  return (
    <div
      ref={sheet}
      role="application"
      aria-roledescription="sheet"
      aria-label="Draw a digit or a number"
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: role application takes keys.
      tabIndex={0}
      data-covered={isCovered}
      onFocus={({ target }) => target.matches(':focus-visible') && want(true)}
      // What could not be fetched is asked for again with the next focus.
      onBlur={() => lazy.kind === 'failed' && want(false)}
      onKeyDown={isHere ? undefined : note}
      onKeyUp={isHere ? undefined : note}
      className="sheet relative rounded-sm border border-line bg-sheet shadow-sheet"
    >
      {children}
      {isHere && <lazy.module session={session} sheet={sheet} early={early} />}
      <p id={hint} className="sr-only">
        Arrow keys move the pen. Home, End, Page Up and Page Down move it diagonally. Space puts it down and lifts it.
      </p>
    </div>
  );
}
