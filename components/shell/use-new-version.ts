import { useEffect, useRef, useState } from 'react';
import { isSaved } from '../../lib/browser/files/is-saved';
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
  /** A newer version of the site is there. */
  readonly isReady: boolean;
  /** This page lacks a part that its own version has nowhere any more. */
  readonly isNeeded: boolean;
  /** Changes to the newer version. */
  use(): void;
}

/** Keeps the site for use offline, and says when a newer version of it is there. */
export function useNewVersion(): NewVersion {
  const session = useSession();
  const [ready, setReady] = useState<Newer | null>(null);
  const [isNeeded, setNeeded] = useState(false);
  const change = useRef<VersionChange>(null);
  useEffect(() => {
    // While the site is being developed its files change all the time. A page within another site's is a guest there.
    if (process.env.NODE_ENV !== 'production' || window.top !== window) return;
    const following = followVersionChange(unfinishedAt(session));
    change.current = following;
    let unwatch = () => {};
    let isLeft = false;
    const unwatchParts = watchForLostParts(() => {
      setNeeded(true);
      // Without a service worker the host brings the newest version.
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

/** What the worker lacks shows as a failure alone, and whatever failed, a newer version may have it mended. */
function onFailure({ reader, photo }: Session, look: () => void): () => void {
  const stops = [
    reader.reading.subscribe(() => reader.reading.get().kind === 'failed' && look()),
    photo.state.subscribe(() => photo.state.get().kind === 'unreadable' && look()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A stroke, a photograph, whatever somebody does in a dialog, and a drawing that is not kept: a reload loses these. */
function unfinishedAt({ sheet, photo }: Session): Unfinished {
  const isDrawingLost = () => {
    const { penDown, history } = sheet.get();
    return penDown || (history.present.length > 0 && !isSaved(history.present));
  };
  return {
    isBusy: () =>
      photo.state.get().kind !== 'closed' || document.querySelector('dialog[open]') !== null || isDrawingLost(),
    subscribe(listener) {
      const stops = [sheet.subscribe(listener), photo.state.subscribe(listener)];
      // It does not rise to the document, but passes it on its way down.
      document.addEventListener('close', listener, true);
      return () => {
        for (const stop of stops) stop();
        document.removeEventListener('close', listener, true);
      };
    },
  };
}
