'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createDesk, type Desk } from '../lib/browser/desk';
import { isEmbedded } from '../lib/browser/embedded';
import { keepDrawings, keptDrawings, worthKeeping } from '../lib/browser/kept-drawing';

const DeskContext = createContext<Desk | null>(null);

/** Keeps one desk around all pages, and its drawing for the next visit. */
export function DeskKeeper({ children }: { children: ReactNode }) {
  const [desk] = useState(createDesk);
  useEffect(() => keepBetweenVisits(desk), [desk]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk that is kept, or one of its own where nobody keeps one. */
export function useKeptDesk(): Desk {
  const kept = useContext(DeskContext);
  const [own] = useState(createDesk);
  return kept ?? own;
}

/** Within another site's page nothing is kept: there the drawing is a guest. */
function keepBetweenVisits(desk: Desk): (() => void) | undefined {
  if (isEmbedded(location)) return undefined;
  desk.restore(keptDrawings());
  let kept = desk.sheet.get().history.present;
  return desk.sheet.subscribe(() => {
    const { history } = desk.sheet.get();
    const { present } = history;
    // A broken link empties the sheet, but what the visitor had stays kept until something new is drawn.
    const isVisitors = present.length > 0 || desk.shared.state.get().kind !== 'broken';
    if (present === kept || !isVisitors) return;
    kept = present;
    keepDrawings(worthKeeping(history));
  });
}
