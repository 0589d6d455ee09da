import { useEffect, useState } from 'react';
import { clearAddress, codeInAddress, markAddress } from '../../lib/browser/files/address';
import { fitToSheet } from '../../lib/session/fit-to-sheet';
import type { Session } from '../../lib/session/session';
import { uncorrected } from '../../lib/strokes/corrections';
import { type Challenge, challengeIn } from './challenge';

/** The challenge in the page's address, laid on the sheet for the network to read, now and whenever the address changes. */
export function useChallenge(session: Session): { readonly challenge: Challenge; readonly leave: () => void } {
  const [challenge, setChallenge] = useState<Challenge>({ kind: 'none' });
  useEffect(() => {
    const open = () => {
      const code = codeInAddress(window.location);
      // Another fragment names a place in the page.
      if (code === undefined) return;
      const next = challengeIn(code);
      if (code !== '') markAddress(window);
      if (next.kind === 'open') session.place(uncorrected(fitToSheet(next.drawing)));
      setChallenge(next);
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [session]);
  const leave = () => {
    clearAddress(window);
    session.clear();
    setChallenge({ kind: 'none' });
  };
  return { challenge, leave };
}
