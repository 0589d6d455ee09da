import { memo } from 'react';
import type { Session } from '../../lib/session/session';
import { DrawingPad } from '../drawing/drawing-pad';
import { DrawingTools } from '../drawing/drawing-tools';
import { useShortcuts } from '../ui/use-shortcuts';

/** The game's own sheet with its tools. Memoised: it does not depend on the reading. */
export const PlaySheet = memo(function PlaySheet({ session }: { session: Session }) {
  useShortcuts({ undo: session.undo, redo: session.redo, remove: session.clear, leave: session.clear });
  return (
    <div className="desk-sheet">
      <DrawingPad session={session} isCovered={false} />
      <div className="tools">
        <DrawingTools session={session} />
      </div>
    </div>
  );
});
