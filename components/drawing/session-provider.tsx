'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { isEmbedded } from '../../lib/browser/files/address';
import { saveDrawings } from '../../lib/browser/files/save-drawings';
import { saveHand } from '../../lib/browser/files/save-hand';
import { photoTab } from '../../lib/browser/photos/photo-tab';
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
    const stops = [saveDrawings(session), saveHand(session.hand), tendPhotos(session)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Fetches what keeps photographs and lets Back close them, with the first one or for the one that this tab was left with. */
function tendPhotos(session: Session): () => void {
  let isOver = false;
  let stops: (() => void)[] = [];
  const begin = () => {
    stop();
    import('../../lib/browser/photos/tend-photos').then(
      (parts) => {
        if (!isOver) stops = [parts.tendPhotos(session)];
      },
      // Without it, a photograph lasts as long as its page.
      () => {},
    );
  };
  const stop = () => {
    for (const one of stops) one();
  };
  if (photoTab() === undefined) stops = [session.photo.state, session.many].map((store) => store.subscribe(begin));
  else begin();
  return () => {
    isOver = true;
    stop();
  };
}

/** The session that all pages share, or a new one where none is provided. */
export function useSession(): Session {
  const shared = useContext(SessionContext);
  const [own] = useState(createSession);
  return shared ?? own;
}
