'use client';

import { useSyncExternalStore } from 'react';
import { wholePageOf } from '../lib/browser/address';

/** Within another page: the way to the whole program, with the drawing. Elsewhere its style hides it. */
export function EmbedWay() {
  const address = useSyncExternalStore(
    onHash,
    () => wholePageOf(location),
    () => './',
  );
  return (
    <p className="embed-way">
      <a href={address} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center underline">
        Open it in Scrawl
      </a>
    </p>
  );
}

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
