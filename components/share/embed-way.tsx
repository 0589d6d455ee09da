'use client';

import { useSyncExternalStore } from 'react';
import type { Session } from '../../lib/session/session';
import { useLoaded } from '../ui/lazy';

const loadEmbedLink = () => import('./embed-link').then(({ EmbedLink }) => EmbedLink);

/** In an embedded page the way to the whole program. */
export function EmbedWay({ session }: { session: Session }) {
  const isEmbedded = useSyncExternalStore(never, isMarked, () => false);
  const lazy = useLoaded(isEmbedded, loadEmbedLink);
  return lazy.kind === 'loaded' && <lazy.module session={session} />;
}

/** components/shell/inline-scripts.tsx marks the page. */
const isMarked = () => document.documentElement.dataset.embed !== undefined;

/** A subscription to a value that never changes. */
const never = () => () => {};
