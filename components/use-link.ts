import { useEffect } from 'react';
import { clearAddress, codeInAddress } from '../lib/browser/address';
import type { Desk } from '../lib/browser/desk';

/** Opens the drawing in this page's address, and in every one that is pasted over it. */
export function useLink({ shared }: Desk): { readonly openAgain: () => void; readonly leave: () => void } {
  useEffect(() => {
    const onHash = () => (codeInAddress(location) === '' ? shared.close() : openLink(shared));
    if (codeInAddress(location) !== '') openLink(shared);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [shared]);
  const leave = () => {
    shared.close();
    clearAddress();
  };
  return { openAgain: () => openLink(shared), leave };
}

async function openLink(shared: Desk['shared']): Promise<void> {
  await shared.open(codeInAddress(location));
  // What is drawn from now on is the visitor's own: a reload must not bring the broken link back over it.
  if (shared.state.get().kind === 'broken') clearAddress();
}
