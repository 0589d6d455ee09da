'use client';

import { Dialog } from '../../ui/dialog';
import { HelpKeys } from './help-keys';
import { HelpTasks } from './help-tasks';
import './help-dialog.css';

/** Written by lib/build/notices/write-notices.ts. Opens beside the help, which stays open. */
const NOTICES = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/third-party-notices.txt`;

interface Props {
  /** A key opened it. */
  readonly isByKey: boolean;
  readonly onClose: () => void;
}

/** What a person can do here and where to tap for it, and the keys of whoever has a keyboard. */
export function HelpDialog({ isByKey, onClose }: Props) {
  return (
    <Dialog title="Help" className="help" onClose={onClose}>
      <h3>I want to …</h3>
      <HelpTasks />
      <p className="help-notices">
        Built with the work of others:{' '}
        <a href={NOTICES} target="_blank" rel="noreferrer">
          Licences
        </a>
      </p>
      <HelpKeys isUsed={isByKey} />
    </Dialog>
  );
}
