'use client';

import type { Desk } from '../lib/browser/desk';
import { canRedo, canUndo } from '../lib/ink/history';
import { Button } from './button';
import { ClearIcon, RedoIcon, UndoIcon } from './icons';
import { shortcuts } from './use-shortcuts';
import { useStore } from './use-store';

/** The tools that lie under the sheet. */
export function ToolRow({ desk }: { desk: Desk }) {
  const { history, penDown } = useStore(desk.sheet);
  return (
    <div className="-mx-3 mt-1 flex flex-wrap gap-1 justify-self-stretch">
      <Button onClick={desk.undo} disabled={!penDown && !canUndo(history)} aria-keyshortcuts={shortcuts.undo}>
        <UndoIcon />
        Undo
      </Button>
      <Button onClick={desk.redo} disabled={penDown || !canRedo(history)} aria-keyshortcuts={shortcuts.redo}>
        <RedoIcon />
        Redo
      </Button>
      <Button
        onClick={desk.clear}
        disabled={!penDown && history.present.length === 0}
        aria-keyshortcuts={shortcuts.clear}
      >
        <ClearIcon />
        Clear
      </Button>
    </div>
  );
}
