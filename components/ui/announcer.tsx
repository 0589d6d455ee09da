'use client';

import { useEffect, useState } from 'react';

/** A reading that stood still this many milliseconds is worth saying aloud; one that still changes is not. */
const SETTLED_AFTER = 600;

/** Says `text` to screen readers once it has stopped changing; `silentAtFirst` is worth no words before any other. */
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
