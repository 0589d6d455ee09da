'use client';

import { useState } from 'react';
import { areSingleKeysOn } from '../../lib/browser/input/help-key';
import { HelpIcon } from '../ui/icons';
import { LazyDialog } from '../ui/lazy';
import { shortcuts, useShortcuts } from '../ui/use-shortcuts';

const loadHelp = () => import('./help-dialog').then(({ HelpDialog }) => HelpDialog);

/** The help button on every page. Its dialog is fetched when it is first opened. */
export function Help() {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useShortcuts({ help: () => areSingleKeysOn() && open() });
  return (
    <>
      <button
        type="button"
        aria-label="Keyboard shortcuts and help"
        aria-haspopup="dialog"
        aria-keyshortcuts={shortcuts.help}
        onClick={open}
        className="help-button"
      >
        <HelpIcon />
      </button>
      <LazyDialog isOpen={isOpen} load={loadHelp} props={{ onClose: () => setOpen(false) }} />
    </>
  );
}
