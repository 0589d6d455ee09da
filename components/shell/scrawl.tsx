'use client';

import { useEffect, useRef, useState } from 'react';
import { openFiles } from '../../lib/browser/files/open-files';
import { type Mode, modeOf, type Session } from '../../lib/session/session';
import type { ToShare } from '../../lib/session/shareable';
import type { Recogniser } from '../../lib/worker/page/recogniser';
import { DrawingPad } from '../drawing/drawing-pad';
import { ToolRow } from '../drawing/tool-row';
import { loadMany } from '../many/lazy';
import { loadCamera, loadPhotoParts, preloadPhotoParts } from '../photo/lazy';
import { PhotoArea } from '../photo/photo-area';
import { DrawingPanel } from '../reading/drawing-panel';
import { ReadingFailure } from '../reading/reading-panel';
import { EmbedWay } from '../share/embed-way';
import { loadLinkParts, loadShareDialog } from '../share/lazy';
import { SharedArea } from '../share/shared-area';
import { useLink } from '../share/use-link';
import { ErrorBoundary } from '../ui/error-boundary';
import { FileChooser } from '../ui/file-chooser';
import { LazyDialog, LazyFailure, useLoaded } from '../ui/lazy';
import { useFocusBack } from '../ui/use-focus-back';
import { type Commands, useShortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';
import { createDigitRecogniser } from './digit-recogniser';
import { useReadSession } from './use-read-session';

/** The address that the system's shortcut to the camera has; app/manifest.ts names it. */
const TO_CAMERA = '?camera';

/** The home page: on one side the sheet, a photograph or a link's drawing with its tools, on the other the reading. */
export function Scrawl({ create = createDigitRecogniser }: { create?: () => Recogniser }) {
  const session = useReadSession(create);
  const { photo, shared, many } = session;
  const sharedState = useStore(shared.state);
  const pictures = useStore(many);
  const mode = modeOf(useStore(photo.state), sharedState, pictures);
  const lazyPhoto = useLoaded(mode === 'photo', loadPhotoParts);
  const isLinkBroken = sharedState.kind === 'broken';
  const lazyLink = useLoaded(mode === 'shared' || isLinkBroken, loadLinkParts);
  const parts = mode === 'photo' && lazyPhoto.kind === 'loaded' ? lazyPhoto.module : undefined;
  const [isCamera, setCamera] = useState(false);
  const [toShare, setToShare] = useState<ToShare>();
  const chooser = useRef<HTMLInputElement>(null);
  const photoTool = useFocusBack(mode === 'photo' || mode === 'many');
  const shareTool = useFocusBack(mode === 'shared' || toShare !== undefined);
  const { openAgain, leave } = useLink(session);
  useShortcuts(shortcutsOf(session, mode, isLinkBroken, leave));
  useEffect(() => {
    if (location.search !== TO_CAMERA) return;
    // A reload must not open it again.
    history.replaceState(history.state, '', location.pathname);
    setCamera(true);
  }, []);
  const choose = () => {
    preloadPhotoParts();
    chooser.current?.click();
  };
  const share = () => setToShare(seenDrawing(session, mode));
  const open = (files: readonly File[]) => {
    setToShare(undefined);
    void openFiles(session, files, 'chosen');
  };
  return (
    <main className="desk">
      <h1 className="sr-only">Draw or photograph a number and see it read</h1>
      <div className="desk-sheet" hidden={mode === 'many'}>
        <DrawingPad session={session} isCovered={mode !== 'drawing'} />
        {lazyLink.kind === 'loaded' && <lazyLink.module.LinkTrouble session={session} />}
        {isLinkBroken && lazyLink.kind === 'failed' && <LazyFailure onRetry={lazyLink.retry} onClose={leave} />}
        {mode === 'photo' && (
          <PhotoArea session={photo} lazy={lazyPhoto} onAnother={choose} over={pictures ? 'table' : 'drawing'} />
        )}
        {mode === 'shared' && (
          <SharedArea session={session} lazy={lazyLink} onShare={share} onAgain={openAgain} onLeave={leave} />
        )}
        {mode === 'drawing' && (
          <ToolRow
            session={session}
            onShare={share}
            onPhoto={choose}
            onCamera={() => setCamera(true)}
            photoTool={photoTool}
            shareTool={shareTool}
          />
        )}
      </div>
      <ErrorBoundary fallback={(again) => <ReadingFailure onRetry={again} />}>
        {parts ? (
          <parts.PhotoPanel session={photo} hand={session.hand} />
        ) : (
          mode !== 'many' && <SeenDrawingPanel session={session} mode={mode} />
        )}
      </ErrorBoundary>
      {parts && <parts.StagePictures session={photo} />}
      <EmbedWay session={session} />
      <LazyDialog
        isOpen={mode === 'many'}
        load={loadMany}
        props={{ session, onMore: choose, onClose: () => many.set(undefined) }}
      />
      <FileChooser ref={chooser} onFiles={open} />
      <LazyDialog
        isOpen={isCamera}
        load={loadCamera}
        props={{ session, onChoose: choose, onClose: () => setCamera(false) }}
      />
      {toShare && (
        <LazyDialog
          isOpen
          load={loadShareDialog}
          props={{ ...toShare, onOpenFile: choose, onClose: () => setToShare(undefined) }}
        />
      )}
    </main>
  );
}

/** The reading of the drawing that is seen: a link's, or the visitor's own. */
function SeenDrawingPanel({ session, mode }: { session: Session; mode: Mode }) {
  const { shared, reader, sheet } = session;
  return mode === 'shared' ? (
    <DrawingPanel key="shared" reader={shared.reader} sheet={shared.shown} />
  ) : (
    <DrawingPanel key="own" reader={reader} sheet={sheet} session={session} />
  );
}

/** The drawing that is seen, to be shared; undefined where a link's drawing is not open. */
function seenDrawing({ shared, content, reader }: Session, mode: Mode): ToShare | undefined {
  if (mode !== 'shared') return { seen: content(), reader };
  const state = shared.state.get();
  return state.kind === 'open' ? { seen: state.content, reader: shared.reader } : undefined;
}

function shortcutsOf(session: Session, mode: Mode, isLinkBroken: boolean, leave: () => void): Commands {
  if (mode === 'photo' || mode === 'many') return {};
  if (mode === 'shared') return { leave };
  // Escape takes away the words about a broken link first.
  return {
    undo: session.undo,
    redo: session.redo,
    remove: session.clear,
    leave: isLinkBroken ? leave : session.clear,
  };
}
