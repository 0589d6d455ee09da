import { useEffect, useState } from 'react';

type ElementState = 'loading' | 'there' | 'failed';

/** Fetches the element as other people's pages do, and says whether it is there. A failure is tried again on request. */
export function useElement(): { readonly state: ElementState; readonly retry: () => void } {
  const [state, setState] = useState<ElementState>('loading');
  useEffect(() => {
    if (state !== 'loading') return;
    let isLeft = false;
    loadElement().then(
      () => isLeft || setState('there'),
      () => isLeft || setState('failed'),
    );
    return () => {
      isLeft = true;
    };
  }, [state]);
  return { state, retry: () => setState('loading') };
}

/** Some browsers remember of a module's address that it failed. */
let failures = 0;

async function loadElement(): Promise<void> {
  if (customElements.get('digit-pad')) return;
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/digit-pad.js${failures === 0 ? '' : `?${failures}`}`;
    script.addEventListener('load', resolve);
    script.addEventListener('error', (event) => {
      failures++;
      reject(event);
    });
    document.head.append(script);
  });
  await customElements.whenDefined('digit-pad');
}
