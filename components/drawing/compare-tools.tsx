import type { Desk } from '../../lib/session/desk';
import { canRedo, canUndo } from '../../lib/session/steps';
import { ClearIcon, RedoIcon, UndoIcon } from '../ui/icons';
import { Tool } from '../ui/tool';
import { shortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';

/** The tools of a sheet that is only drawn on. */
export function CompareTools({ desk }: { desk: Desk }) {
  const { history, penDown } = useStore(desk.sheet);
  return (
    <div className="tools">
      <Tool
        icon={<UndoIcon />}
        onClick={desk.undo}
        disabled={!penDown && !canUndo(history)}
        aria-keyshortcuts={shortcuts.undo}
      >
        Undo
      </Tool>
      <Tool
        icon={<RedoIcon />}
        onClick={desk.redo}
        disabled={penDown || !canRedo(history)}
        aria-keyshortcuts={shortcuts.redo}
      >
        Redo
      </Tool>
      <Tool
        icon={<ClearIcon />}
        onClick={desk.clear}
        disabled={!penDown && history.present.length === 0}
        aria-keyshortcuts={`${shortcuts.remove} ${shortcuts.leave}`}
      >
        Clear
      </Tool>
    </div>
  );
}
