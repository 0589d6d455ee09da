import { memo, useRef, useState } from 'react';
import type { Session } from '../../lib/session/session';
import type { ToShare } from '../../lib/session/shareable';
import { DrawingPad } from '../drawing/drawing-pad';
import { DrawingTools } from '../drawing/drawing-tools';
import { loadLinkParts, loadShareDialog } from '../share/lazy';
import { SharedArea } from '../share/shared-area';
import { useLink } from '../share/use-link';
import { Tool } from '../ui/button';
import { FileChooser } from '../ui/file-chooser';
import { PhotoIcon, ShareIcon } from '../ui/icons';
import { LazyDialog, LazyFailure, useLoaded } from '../ui/lazy';
import { useFocusBack } from '../ui/use-focus-back';
import { type Commands, useShortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';
import { type ComparedMode, comparedMode } from './compare-reader';
import { loadPhotoOver, loadTaking } from './photo/lazy';

/**
 * The sheet and its tools, or a photograph or a link's drawing over it. Memoised: it does not depend on the reading, so a new
 * answer does not render it again.
 */
export const CompareSheet = memo(function CompareSheet({ session }: { session: Session }) {
  const { photo, shared, reader } = session;
  const state = useStore(shared.state);
  const mode = comparedMode(useStore(photo.state), state);
  const isBroken = state.kind === 'broken';
  const lazyPhoto = useLoaded(mode === 'photo', loadPhotoOver);
  const lazyLink = useLoaded(mode === 'shared' || isBroken, loadLinkParts);
  const [toShare, setToShare] = useState<ToShare>();
  const chooser = useRef<HTMLInputElement>(null);
  const photoTool = useFocusBack(mode === 'photo');
  const shareTool = useFocusBack(mode === 'shared' || toShare !== undefined);
  const { openAgain, leave } = useLink(session);
  useShortcuts(shortcutsOf(session, mode, isBroken, leave));
  const choose = () => chooser.current?.click();
  const open = async ([file, ...others]: readonly File[]) => {
    try {
      const { takeFiles } = await loadTaking();
      await takeFiles(session, file ? [file] : [], 'chosen');
      if (others.length > 0) session.notice.set('The first one is shown here. The first page reads many at once.');
    } catch {
      session.notice.set('This part of the page could not be opened. Check your connection, then try again.');
    }
  };
  const share = () =>
    setToShare(
      state.kind === 'open' ? { seen: state.content, reader: shared.reader } : { seen: session.content(), reader },
    );
  return (
    <div className="desk-sheet">
      <DrawingPad session={session} isCovered={mode !== 'drawing'} />
      {lazyLink.kind === 'loaded' && <lazyLink.module.LinkTrouble session={session} />}
      {isBroken && lazyLink.kind === 'failed' && <LazyFailure onRetry={lazyLink.retry} onClose={leave} />}
      {mode === 'photo' && lazyPhoto.kind === 'loaded' && <lazyPhoto.module session={session} onAnother={choose} />}
      {mode === 'photo' && lazyPhoto.kind === 'failed' && (
        <LazyFailure onRetry={lazyPhoto.retry} onClose={photo.close} />
      )}
      {mode === 'shared' && (
        <SharedArea session={session} lazy={lazyLink} onShare={share} onAgain={openAgain} onLeave={leave} />
      )}
      {mode === 'drawing' && (
        <div className="tools">
          <DrawingTools session={session} />
          <Tool ref={shareTool} icon={<ShareIcon />} onClick={share} className="tools-end">
            Share
          </Tool>
          <Tool ref={photoTool} icon={<PhotoIcon />} onClick={choose}>
            Photo
          </Tool>
        </div>
      )}
      <FileChooser ref={chooser} onFiles={open} />
      {toShare && (
        <LazyDialog isOpen load={loadShareDialog} props={{ ...toShare, onClose: () => setToShare(undefined) }} />
      )}
    </div>
  );
});

function shortcutsOf(session: Session, mode: ComparedMode, isBroken: boolean, leave: () => void): Commands {
  if (mode === 'photo') return {};
  if (mode === 'shared') return { leave };
  return { undo: session.undo, redo: session.redo, remove: session.clear, leave: isBroken ? leave : session.clear };
}
