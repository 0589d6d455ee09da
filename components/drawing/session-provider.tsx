'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { isEmbedded } from '../../lib/browser/files/address';
import { saveDrawings } from '../../lib/browser/files/save-drawings';
import { saveHand } from '../../lib/browser/files/save-hand';
import { createSession, type Session } from '../../lib/session/session';

const SessionContext = createContext<Session | null>(null);

/** Holds one session around all pages, and saves its drawing for the next visit. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session] = useState(createSession);
  // An embedded page saves nothing: its drawing is not the visitor's own.
  useEffect(() => {
    if (isEmbedded(window)) {
      session.hand.set({ consent: 'off', examples: [] });
      return;
    }
    const stops = [saveDrawings(session), saveHand(session.hand)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session that all pages share, or a new one where none is provided. */
export function useSession(): Session {
  const shared = useContext(SessionContext);
  const [own] = useState(createSession);
  return shared ?? own;
}
