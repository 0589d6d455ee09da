'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { createDesk, type Desk } from '../lib/browser/desk';

const DeskContext = createContext<Desk | null>(null);

/** Keeps one desk around all pages: whoever looks at another page and comes back finds the drawing as it was. */
export function DeskKeeper({ children }: { children: ReactNode }) {
  const [desk] = useState(createDesk);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk that is kept, or one of its own where nobody keeps one. */
export function useKeptDesk(): Desk {
  const kept = useContext(DeskContext);
  const [own] = useState(createDesk);
  return kept ?? own;
}
