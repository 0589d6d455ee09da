'use client';

import { useEffect, useId, useMemo, useRef } from 'react';
import { manyOf } from '../../lib/browser/many/many-of';
import { left, type ManyState, waitingIn } from '../../lib/session/many/many-state';
import { tableRows } from '../../lib/session/many/many-table';
import type { Session } from '../../lib/session/session';
import { Announcer } from '../ui/announcer';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { BackIcon, PhotoIcon } from '../ui/icons';
import { useStore } from '../ui/use-store';
import { LeaveDialog } from './leave-dialog';
import './many.css';
import { ManyTable } from './many-table';
import { leftOverWords, picturesWords, progressWords, spokenProgress } from './many-words';
import { TableTools } from './table-tools';
import { ThumbnailStrip } from './thumbnail-strip';

interface Props {
  readonly session: Session;
  /** Lets the person choose more pictures. */
  readonly onMore: () => void;
}

/** Many pictures that are read one after the other, and the table of what was read. */
export function ManyView({ session, onMore }: Props) {
  const state = useStore(session.many);
  return state && <OpenMany session={session} state={state} onMore={onMore} />;
}

function OpenMany({ session, state, onMore }: Props & { readonly state: ManyState }) {
  const own = manyOf(session);
  const { pictures, sort, run } = state;
  const rows = useMemo(() => tableRows({ pictures, sort }), [pictures, sort]);
  const place = useRef<HTMLElement>(null);
  const title = useId();
  const waiting = waitingIn(state);
  const isGoing = run.kind === 'going';
  const leftOver = leftOverWords(state);
  useEffect(() => {
    const from = own.comesFrom();
    const row = from === undefined ? null : place.current?.querySelector<HTMLElement>(`tr[data-at="${from}"] button`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [own]);
  // A button that had the focus goes away once all is read, and others did when this came in their place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks after each of them.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [waiting === 0]);
  return (
    <section ref={place} tabIndex={-1} aria-labelledby={title} className="many">
      <div className="many-ways">
        <Button onClick={() => session.many.set(left(session.many.get()))}>
          <BackIcon />
          Back to the drawing
        </Button>
        <Button onClick={onMore}>
          <PhotoIcon />
          Add pictures
        </Button>
      </div>
      <div className="many-head">
        <h2 id={title}>{picturesWords(pictures.length)}</h2>
        <p>{progressWords(state)}</p>
        {waiting > 0 && run.kind !== 'failed' && (
          <Button onClick={isGoing ? own.cancel : own.goOn} className="many-go">
            {isGoing ? 'Cancel' : `Read the other ${waiting}`}
          </Button>
        )}
      </div>
      <progress
        aria-label="Pictures read"
        value={pictures.length - waiting}
        max={pictures.length}
        data-done={waiting === 0}
        className="many-bar"
      />
      {run.kind === 'failed' && (
        <div className="many-failure">
          <Failure message={run.error.message} advice={run.error.advice} onRetry={own.goOn} />
        </div>
      )}
      {leftOver && <p className="many-note">{leftOver}</p>}
      <ThumbnailStrip pictures={pictures} isGoing={isGoing} onShow={own.show} />
      {rows.length > 0 && (
        <>
          <TableTools session={session} rows={rows} onSaved={own.saved} />
          <ManyTable rows={rows} sort={sort} own={own} />
          <p className="many-note">
            Enter says that a number is right, and goes on. Escape brings back what was read. This table is not kept:
            save it before you leave.
          </p>
        </>
      )}
      <Announcer text={spokenProgress(state, rows)} silentAtFirst="" />
      {state.isLeaving && <LeaveDialog rows={rows} onStay={own.stay} onLeave={own.close} />}
    </section>
  );
}
