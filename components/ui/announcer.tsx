'use client';

import { useEffect, useState } from 'react';

/** Milliseconds that a reading must stay the same before it is announced. */
const SETTLED_AFTER = 600;

/** Announces `text` to screen readers once it stops changing. `silentAtFirst` is not announced before anything else. */
export function Announcer({ text, silentAtFirst }: { text: string; silentAtFirst: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(
      () => say((before) => (before === '' && text === silentAtFirst ? '' : text)),
      SETTLED_AFTER,
    );
    return () => clearTimeout(timer);
  }, [text, silentAtFirst]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
