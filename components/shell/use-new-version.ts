import { useEffect, useRef, useState } from 'react';
import { isSaved } from '../../lib/browser/files/saved-drawings';
import { watchForLostParts } from '../../lib/browser/pwa/lost-part';
import { lookForNewVersion, registerServiceWorker, watchForNewVersion } from '../../lib/browser/pwa/service-worker';
import {
  followVersionChange,
  type Newer,
  type Unfinished,
  type VersionChange,
} from '../../lib/browser/pwa/service-worker-change';
import { whenSettled } from '../../lib/browser/pwa/when-settled';
import type { Session } from '../../lib/session/session';
import { useSession } from '../drawing/session-provider';

interface NewVersion {
  /** Whether a newer version of the site is ready. */
  readonly isReady: boolean;
  /** Whether this page lacks a part that the host no longer has in its version. */
  readonly isNeeded: boolean;
  /** Changes to the newer version. */
  use(): void;
}

/** Keeps the site for use offline, and tells when a newer version is ready. */
export function useNewVersion(): NewVersion {
  const session = useSession();
  const [ready, setReady] = useState<Newer | null>(null);
  const [isNeeded, setNeeded] = useState(false);
  const change = useRef<VersionChange>(null);
  useEffect(() => {
    // Not in development, where files change all the time, and not in another site's page.
    if (process.env.NODE_ENV !== 'production' || window.top !== window) return;
    const following = followVersionChange(unfinishedAt(session));
    change.current = following;
    let unwatch = () => {};
    let isLeft = false;
    const unwatchParts = watchForLostParts(() => {
      setNeeded(true);
      // Without a service worker, a reload brings the newest version from the host.
      if (!navigator.serviceWorker?.controller) setReady({ waiting: null });
      void lookForNewVersion();
    });
    const unwatchFailures = onFailure(session, lookForNewVersion);
    const cancel = whenSettled(session, async () => {
      const registration = await registerServiceWorker(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/service-worker.js`);
      if (registration && !isLeft) unwatch = watchForNewVersion(registration, () => setReady(registration));
    });
    return () => {
      isLeft = true;
      cancel();
      unwatch();
      unwatchParts();
      unwatchFailures();
      following.stop();
    };
  }, [session]);
  const use = () => {
    if (ready !== null) change.current?.use(ready);
  };
  return { isReady: ready !== null, isNeeded, use };
}

/** A part that the worker lacks shows only as a failure. A newer version may have mended any failure, so look for one. */
function onFailure({ reader, photo }: Session, look: () => void): () => void {
  const stops = [
    reader.reading.subscribe(() => reader.reading.get().kind === 'failed' && look()),
    photo.state.subscribe(() => photo.state.get().kind === 'unreadable' && look()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What a reload would lose: a stroke, photographs, work in a dialog, and a drawing that is not saved. */
function unfinishedAt({ sheet, photo, many }: Session): Unfinished {
  const isDrawingLost = () => {
    const { penDown, history } = sheet.get();
    return penDown || (history.present.drawing.length > 0 && !isSaved(history.present));
  };
  return {
    isBusy: () =>
      photo.state.get().kind !== 'closed' ||
      many.get() !== undefined ||
      document.querySelector('dialog[open]') !== null ||
      isDrawingLost(),
    subscribe(listener) {
      const stops = [sheet, photo.state, many].map((store) => store.subscribe(listener));
      // This event does not bubble, so listen while it is captured.
      document.addEventListener('close', listener, true);
      return () => {
        for (const stop of stops) stop();
        document.removeEventListener('close', listener, true);
      };
    },
  };
}
