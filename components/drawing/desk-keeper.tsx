'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { keepDrawings } from '../../lib/browser/files/drawing-keeper';
import { isEmbedded } from '../../lib/browser/files/embedded';
import { createDesk, type Desk } from '../../lib/session/desk';

const DeskContext = createContext<Desk | null>(null);

/** Keeps one desk around all pages, and its drawing for the next visit. */
export function DeskKeeper({ children }: { children: ReactNode }) {
  const [desk] = useState(createDesk);
  // Within another site's page nothing is kept: there the drawing is a guest.
  useEffect(() => (isEmbedded(window) ? undefined : keepDrawings(desk)), [desk]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk that is kept, or one of its own where nobody keeps one. */
export function useKeptDesk(): Desk {
  const kept = useContext(DeskContext);
  const [own] = useState(createDesk);
  return kept ?? own;
}
