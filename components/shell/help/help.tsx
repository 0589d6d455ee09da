'use client';

import { useState } from 'react';
import { areSingleKeysOn } from '../../../lib/browser/keys/help-key';
import { HelpIcon } from '../../ui/icons';
import { LazyDialog } from '../../ui/lazy';
import { shortcuts, useShortcuts } from '../../ui/use-shortcuts';

const loadHelp = () => import('./help-dialog').then(({ HelpDialog }) => HelpDialog);

/** The help button on every page. Its dialog is fetched when it is first opened. */
export function Help() {
  const [opened, open] = useState<'by key' | 'by button'>();
  useShortcuts({ help: () => areSingleKeysOn() && open('by key') });
  return (
    <>
      <button
        type="button"
        aria-label="Help"
        aria-haspopup="dialog"
        aria-keyshortcuts={shortcuts.help}
        onClick={() => open('by button')}
        className="help-button"
      >
        <HelpIcon />
      </button>
      <LazyDialog
        isOpen={opened !== undefined}
        load={loadHelp}
        props={{ isByKey: opened === 'by key', onClose: () => open(undefined) }}
      />
    </>
  );
}
