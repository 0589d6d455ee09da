import type { Session } from '../../lib/session/session';
import { canRedo, canUndo } from '../../lib/session/undo-history';
import { ClearIcon, RedoIcon, UndoIcon } from '../ui/icons';
import { Tool } from '../ui/tool';
import { shortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';

/** The tools of a sheet that is only drawn on. */
export function CompareTools({ session }: { session: Session }) {
  const { history, penDown } = useStore(session.sheet);
  return (
    <div className="tools">
      <Tool
        icon={<UndoIcon />}
        onClick={session.undo}
        disabled={!penDown && !canUndo(history)}
        aria-keyshortcuts={shortcuts.undo}
      >
        Undo
      </Tool>
      <Tool
        icon={<RedoIcon />}
        onClick={session.redo}
        disabled={penDown || !canRedo(history)}
        aria-keyshortcuts={shortcuts.redo}
      >
        Redo
      </Tool>
      <Tool
        icon={<ClearIcon />}
        onClick={session.clear}
        disabled={!penDown && history.present.length === 0}
        aria-keyshortcuts={`${shortcuts.remove} ${shortcuts.leave}`}
      >
        Clear
      </Tool>
    </div>
  );
}
