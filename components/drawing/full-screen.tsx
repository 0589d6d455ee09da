'use client';

import { useEffect, useEffectEvent } from 'react';
import { fillScreen } from '../../lib/browser/input/full-screen';
import type { Session } from '../../lib/session/session';
import { isDialogOpen } from '../ui/use-shortcuts';
import './full-screen.css';

interface Props {
  readonly session: Session;
  readonly onClose: () => void;
}

/** While it is mounted, the sheet fills the screen, with the number above it and the tools below. */
export function FullScreen({ session, onClose }: Props) {
  const close = useEffectEvent(onClose);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Escape lifts the keyboard's pen first, and closes a dialog.
    if (event.key !== 'Escape' || session.sheet.get().penDown || isDialogOpen()) return;
    event.preventDefault();
    // It would clear the sheet.
    event.stopImmediatePropagation();
    onClose();
  });
  useEffect(() => fillScreen(close), []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
  return null;
}
