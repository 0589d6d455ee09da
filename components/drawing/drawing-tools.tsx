import type { Session } from '../../lib/session/session';
import { canRedo, canUndo } from '../../lib/session/undo-history';
import { Tool } from '../ui/button';
import { ClearIcon, RedoIcon, UndoIcon } from '../ui/icons';
import { shortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';

/** What can be done to the drawing, as tools of a row. */
export function DrawingTools({ session }: { session: Session }) {
  const { history, penDown } = useStore(session.sheet);
  return (
    <>
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
        disabled={!penDown && history.present.drawing.length === 0}
        aria-keyshortcuts={`${shortcuts.remove} ${shortcuts.leave}`}
      >
        Clear
      </Tool>
    </>
  );
}
