'use client';

import { useSyncExternalStore } from 'react';
import { wholePageOf } from '../../lib/browser/files/address';
import type { Session } from '../../lib/session/session';

/** Opens the whole program with what is on the sheet of an embedded page. */
export function EmbedLink({ session }: { session: Session }) {
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
    <p className="text-center text-sm text-quiet">
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
