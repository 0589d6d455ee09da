import { useEffect } from 'react';
import { clearAddress, codeInAddress, markAddress } from '../lib/browser/address';
import type { Desk } from '../lib/browser/desk';

/** Opens the drawing in this page's address, and in every one that is pasted over it. */
export function useLink({ shared }: Desk): { readonly openAgain: () => void; readonly leave: () => void } {
  useEffect(() => {
    const open = () => {
      const code = codeInAddress(location);
      if (code === '') return shared.close();
      markAddress();
      void shared.open(code);
    };
    // A drawing that is put away, and a link that holds none, must not come again with a reload.
    const forget = () => {
      const { kind } = shared.state.get();
      if (kind === 'closed' || kind === 'broken') clearAddress();
    };
    // The site's name in its header leads to the visitor's own sheet.
    const onClick = ({ target, metaKey, ctrlKey, shiftKey }: MouseEvent) => {
      const link = target instanceof Element && target.closest('a');
      if (!link || link.target || metaKey || ctrlKey || shiftKey) return;
      if (link.origin === location.origin && link.pathname === location.pathname && link.hash === '') shared.close();
    };
    // A drawing that was shown before another page was looked at is shown again by its address alone.
    if (codeInAddress(location) !== '' || shared.state.get().kind !== 'closed') open();
    const unsubscribe = shared.state.subscribe(forget);
    addEventListener('hashchange', open);
    addEventListener('click', onClick);
    return () => {
      unsubscribe();
      removeEventListener('hashchange', open);
      removeEventListener('click', onClick);
    };
  }, [shared]);
  return { openAgain: () => void shared.open(codeInAddress(location)), leave: shared.close };
}
