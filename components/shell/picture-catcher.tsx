'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { openFiles } from '../../lib/browser/files/open-files';
import { catchArrivals } from '../../lib/browser/input/catch-arrivals';
import { catchTransfers } from '../../lib/browser/input/catch-transfers';
import type { Way } from '../../lib/browser/input/sort-files';
import { useSession } from '../drawing/session-provider';
import { preloadPhotoParts } from '../photo/lazy';
import { useStore } from '../ui/use-store';

/** Milliseconds that a notice stays: long enough to read a dozen words twice. */
const NOTICE_STAYS = 8000;

/** Takes pictures and drawing files that are dropped or pasted anywhere, and explains why it refuses anything else. */
export function PictureCatcher() {
  const session = useSession();
  const router = useRouter();
  const path = usePathname();
  const [isOver, setOver] = useState(false);
  const notice = useStore(session.notice);
  const take = useEffectEvent(async (files: Iterable<File> = [], way: Way) => {
    if ((await openFiles(session, files, way)) && path !== '/') router.push('/');
  });
  useEffect(
    () =>
      catchTransfers({
        onHover(over) {
          setOver(over);
          if (over) preloadPhotoParts();
        },
        onDrop: (transfer) => take(transfer?.files, 'dropped'),
        onPaste: (transfer) => take(transfer?.files, 'pasted'),
      }),
    [],
  );
  useEffect(() => catchArrivals((files) => take(files, 'shared')), []);
  useEffect(() => {
    if (notice === '') return;
    const hide = () => session.notice.set('');
    const timer = setTimeout(hide, NOTICE_STAYS);
    addEventListener('pointerdown', hide);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', hide);
    };
  }, [notice, session]);
  return (
    <>
      {isOver && (
        <p role="status" className="drop-here">
          Drop the picture to read it
        </p>
      )}
      <p role="status" className="notice" data-shown={notice !== ''}>
        {notice}
      </p>
    </>
  );
}
