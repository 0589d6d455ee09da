import { useEffect, useState } from 'react';
import { loadElement } from '../../../lib/frame/load-element';

type ElementState = 'loading' | 'there' | 'failed';

/** Fetches the element as other people's pages do, and says whether it is there. A failure is tried again on request. */
export function useElement(): { readonly state: ElementState; readonly retry: () => void } {
  const [state, setState] = useState<ElementState>('loading');
  useEffect(() => {
    if (state !== 'loading') return;
    let isLeft = false;
    loadElement(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/digit-pad.js`).then(
      () => isLeft || setState('there'),
      () => isLeft || setState('failed'),
    );
    return () => {
      isLeft = true;
    };
  }, [state]);
  return { state, retry: () => setState('loading') };
}
