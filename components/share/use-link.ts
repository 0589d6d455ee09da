import { useEffect } from 'react';
import { codeInAddress } from '../../lib/browser/files/address';
import { followAddress } from '../../lib/browser/files/follow-address';
import type { Session } from '../../lib/session/session';

/** Opens the drawing in the page's address, and again whenever the address changes. */
export function useLink({ shared }: Session): { readonly openAgain: () => void; readonly leave: () => void } {
  useEffect(() => {
    const stop = followAddress(shared);
    // The site's name in the header leads back to the visitor's own sheet.
    const onClick = ({ target, metaKey, ctrlKey, shiftKey }: MouseEvent) => {
      const link = target instanceof Element && target.closest('a');
      if (!link || link.target || metaKey || ctrlKey || shiftKey) return;
      if (link.origin === location.origin && link.pathname === location.pathname && link.hash === '') shared.close();
    };
    addEventListener('click', onClick);
    return () => {
      stop();
      removeEventListener('click', onClick);
    };
  }, [shared]);
  return { openAgain: () => void shared.open(codeInAddress(location) ?? ''), leave: shared.close };
}
