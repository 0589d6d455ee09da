'use client';

import { useEffect, useState } from 'react';
import { goneOnWith } from '../../lib/browser/tabs/other-tab';
import type { Session } from '../../lib/session/session';
import { Button } from '../ui/button';

interface Props {
  readonly session: Pick<Session, 'change'>;
  /** What another tab made of the drawing on the sheet, as it is saved. */
  readonly newer: string;
}

/** Says that the drawing went on in another tab, and takes that here. Undo brings back what was here. */
export function OtherTab({ session, newer }: Props) {
  // Screen readers announce what is put into an element that is there.
  const [said, say] = useState('');
  useEffect(() => say('Newer in another tab'), []);
  return (
    <>
      <span role="status">{said}</span>
      <Button
        onClick={() => session.change((content) => goneOnWith(content, newer))}
        className="under-tool text-accent underline underline-offset-4"
      >
        Show it
      </Button>
    </>
  );
}
