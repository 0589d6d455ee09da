import { memo, useState } from 'react';
import type { Session } from '../../lib/session/session';
import { type Shareable, shareable } from '../../lib/session/shareable';
import { DrawingPad } from '../drawing/drawing-pad';
import { DrawingTools } from '../drawing/drawing-tools';
import { loadLinkParts, loadShareDialog } from '../share/lazy';
import { SharedArea } from '../share/shared-area';
import { useLink } from '../share/use-link';
import { Tool } from '../ui/button';
import { ShareIcon } from '../ui/icons';
import { LazyDialog, LazyFailure, useLoaded } from '../ui/lazy';
import { useFocusBack } from '../ui/use-focus-back';
import { useShortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';
import { isLinkSeen } from './compare-reader';

/**
 * The sheet and its tools, or a link's drawing over it. Memoised: it does not depend on the reading, so a new answer does not
 * render it again.
 */
export const CompareSheet = memo(function CompareSheet({ session }: { session: Session }) {
  const { shared, reader } = session;
  const state = useStore(shared.state);
  const [isSeen, isBroken] = [isLinkSeen(state), state.kind === 'broken'];
  const lazyLink = useLoaded(isSeen || isBroken, loadLinkParts);
  const [toShare, setToShare] = useState<Shareable>();
  const shareTool = useFocusBack(isSeen || toShare !== undefined);
  const { openAgain, leave } = useLink(session);
  useShortcuts(
    isSeen
      ? { leave }
      : { undo: session.undo, redo: session.redo, remove: session.clear, leave: isBroken ? leave : session.clear },
  );
  const share = () =>
    setToShare(
      state.kind === 'open'
        ? shareable(state.content, shared.reader.reading.get())
        : shareable(session.content(), reader.reading.get()),
    );
  return (
    <div className="desk-sheet">
      <DrawingPad session={session} isCovered={isSeen} />
      {lazyLink.kind === 'loaded' && <lazyLink.module.LinkTrouble session={session} />}
      {isBroken && lazyLink.kind === 'failed' && <LazyFailure onRetry={lazyLink.retry} onClose={leave} />}
      {isSeen ? (
        <SharedArea session={session} lazy={lazyLink} onShare={share} onAgain={openAgain} onLeave={leave} />
      ) : (
        <div className="tools">
          <DrawingTools session={session} />
          <Tool ref={shareTool} icon={<ShareIcon />} onClick={share} className="tools-end">
            Share
          </Tool>
        </div>
      )}
      {toShare && (
        <LazyDialog isOpen load={loadShareDialog} props={{ shared: toShare, onClose: () => setToShare(undefined) }} />
      )}
    </div>
  );
});
