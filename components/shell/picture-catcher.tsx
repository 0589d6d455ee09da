'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { openFile } from '../../lib/browser/files/open-file';
import { catchArrivals } from '../../lib/browser/input/catch-arrivals';
import { catchTransfers } from '../../lib/browser/input/catch-transfers';
import { fileIn } from '../../lib/browser/input/file-transfer';
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
  const take = useEffectEvent((transfer: { readonly files: Iterable<File> } | null, noFile: string) => {
    const found = fileIn(transfer);
    session.notice.set(wordsFor(found, noFile));
    if (!('file' in found)) return;
    void openFile(session, found.file);
    if (path !== '/') router.push('/');
  });
  useEffect(
    () =>
      catchTransfers({
        onHover(over) {
          setOver(over);
          if (over) preloadPhotoParts();
        },
        onDrop: (transfer) => take(transfer, 'Only files can be dropped here. Save the picture first.'),
        onPaste: (transfer) => take(transfer, 'There is no picture in the clipboard.'),
      }),
    [],
  );
  useEffect(
    () => catchArrivals((files) => take({ files }, 'What was shared did not arrive. Choose the picture here.')),
    [],
  );
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

function wordsFor(found: ReturnType<typeof fileIn>, noFile: string): string {
  if (found.kind === 'no-file') return noFile;
  if (found.kind === 'other-file') return 'Only pictures and drawings’ files can be opened, and this file is neither.';
  return found.count > 1 ? `Of these ${found.count} ${found.kind}s, the first is opened.` : '';
}
