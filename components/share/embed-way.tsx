'use client';

import { useSyncExternalStore } from 'react';
import { wholePageOf } from '../../lib/browser/files/address';
import type { Session } from '../../lib/session/session';

/** In an embedded page: opens the whole program with what is on the sheet. Hidden by CSS elsewhere. */
export function EmbedWay({ session }: { session: Session }) {
  const address = useSyncExternalStore(
    onHash,
    () => wholePageOf(location),
    () => './',
  );
  // A link's drawing is in the address already. The visitor's own is encoded when it is asked for.
  const follow = async (event: { preventDefault(): void }) => {
    const content = session.content();
    if (session.shared.state.get().kind === 'open' || content.drawing.length === 0) return;
    event.preventDefault();
    const link = await loadLinks().then(
      ({ linkOf }) => linkOf(content, location),
      () => undefined,
    );
    open(link ?? address, '_blank', 'noreferrer');
  };
  return (
    <p className="embed-way">
      <a
        href={address}
        target="_blank"
        rel="noreferrer"
        onPointerEnter={preload}
        onFocus={preload}
        onClick={follow}
        className="inline-flex min-h-11 items-center underline"
      >
        Open it in Scrawl
      </a>
    </p>
  );
}

const loadLinks = () => import('../../lib/browser/files/link-of');

/** Fetched early: browsers open a window only right after a click. */
const preload = () => void loadLinks().catch(() => {});

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
