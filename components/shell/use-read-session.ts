import { useLayoutEffect } from 'react';
import type { Session } from '../../lib/session/session';
import type { Recogniser } from '../../lib/worker/page/recogniser';
import { useSession } from '../drawing/session-provider';

/** The session that all pages share, read by the recogniser that `create` makes in the browser. */
export function useReadSession(create: () => Recogniser): Session {
  const session = useSession();
  // A layout effect runs before the first paint, so the network loads as early as React allows.
  useLayoutEffect(() => {
    const recogniser = create();
    const detach = session.attach(recogniser);
    return () => {
      detach();
      recogniser.dispose();
    };
  }, [session, create]);
  return session;
}
