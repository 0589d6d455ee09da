'use client';

import { useSyncExternalStore } from 'react';
import { wholePageOf } from '../../lib/browser/files/address';
import type { Session } from '../../lib/session/session';

/** Within another page: the way to the whole program, with what is on the sheet. Elsewhere its style hides it. */
export function EmbedWay({ session }: { session: Session }) {
  const address = useSyncExternalStore(
    onHash,
    () => wholePageOf(location),
    () => './',
  );
  // The drawing of a link is in the address already; the visitor's own is told once it is wanted.
  const follow = async (event: { preventDefault(): void }) => {
    const drawing = session.drawing();
    if (session.shared.state.get().kind === 'open' || drawing.length === 0) return;
    event.preventDefault();
    const link = await loadLinks().then(
      ({ linkOf }) => linkOf(drawing, location),
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

/** A window opens only at once after the click that asked for it. */
const preload = () => void loadLinks().catch(() => {});

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
