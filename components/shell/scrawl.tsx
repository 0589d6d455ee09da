'use client';

import { useRef, useState } from 'react';
import { openFile } from '../../lib/browser/files/open-file';
import type { Desk } from '../../lib/session/desk';
import { type Shareable, shareable } from '../../lib/session/shareable';
import type { SharedState } from '../../lib/session/shared-desk';
import type { Recogniser } from '../../lib/worker/page/recogniser';
import { DrawingPad } from '../drawing/drawing-pad';
import { ToolRow } from '../drawing/tool-row';
import { loadCamera, loadPhotoParts, preloadPhotoParts } from '../photo/lazy';
import { PhotoArea } from '../photo/photo-area';
import { DrawingReading } from '../reading/drawing-reading';
import { ReadingFailure } from '../reading/reading-failure';
import { EmbedWay } from '../share/embed-way';
import { loadLinkParts, loadShareDialog } from '../share/lazy';
import { LinkTrouble } from '../share/link-trouble';
import { SharedArea } from '../share/shared-area';
import { useLink } from '../share/use-link';
import { ErrorBoundary } from '../ui/error-boundary';
import { LazyDialog } from '../ui/lazy-dialog';
import { useFocusBack } from '../ui/use-focus-back';
import { useLoaded } from '../ui/use-loaded';
import { type Commands, useShortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';
import { createDigitRecogniser } from './digit-recogniser';
import { FileChooser } from './file-chooser';
import { useDesk } from './use-desk';

/** The whole desk: sheet, photograph or a link's drawing and tools on one side, the reading on the other. */
export function Scrawl({ create = createDigitRecogniser }: { create?: () => Recogniser }) {
  const desk = useDesk(create);
  const { photo, shared } = desk;
  const sharedKind = useStore(shared.state).kind;
  const isShared = sharedKind !== 'closed' && sharedKind !== 'broken';
  // A link lies over everything; leaving it leads back to what was there.
  const isPhoto = useStore(photo.state).kind !== 'closed' && !isShared;
  const lazyPhoto = useLoaded(isPhoto, loadPhotoParts);
  const lazyLink = useLoaded(isShared, loadLinkParts);
  const parts = isPhoto && lazyPhoto.kind === 'loaded' ? lazyPhoto.module : undefined;
  const [isCamera, setCamera] = useState(false);
  const [toShare, setToShare] = useState<Shareable>();
  const chooser = useRef<HTMLInputElement>(null);
  const photoTool = useFocusBack(isPhoto);
  const shareTool = useFocusBack(isShared || toShare !== undefined);
  const { openAgain, leave } = useLink(desk);
  useShortcuts(shortcutsOf(desk, isPhoto, sharedKind, leave));
  const choose = () => {
    preloadPhotoParts();
    chooser.current?.click();
  };
  const share = () => setToShare(shareable(desk.drawing(), desk.reader.reading.get()));
  const passOn = () => {
    const state = shared.state.get();
    if (state.kind === 'open') setToShare(shareable(state.drawing, shared.reader.reading.get()));
  };
  const open = (file: File) => {
    setToShare(undefined);
    void openFile(desk, file);
  };
  return (
    <main className="desk">
      <h1 className="sr-only">Draw or photograph a number and see it read</h1>
      <div className="desk-sheet">
        <DrawingPad desk={desk} isCovered={isPhoto || isShared} />
        <LinkTrouble desk={desk} />
        {isPhoto && <PhotoArea desk={photo} lazy={lazyPhoto} onAnother={choose} />}
        {isShared && <SharedArea desk={desk} lazy={lazyLink} onShare={passOn} onAgain={openAgain} onLeave={leave} />}
        {!isPhoto && !isShared && (
          <ToolRow
            desk={desk}
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
          <parts.PhotoReading desk={photo} />
        ) : isShared ? (
          <DrawingReading key="shared" reader={shared.reader} sheet={shared.shown} />
        ) : (
          <DrawingReading key="own" reader={desk.reader} sheet={desk.sheet} />
        )}
      </ErrorBoundary>
      {parts && <parts.PhotoStages desk={photo} />}
      <EmbedWay desk={desk} />
      <FileChooser ref={chooser} onFile={open} />
      <LazyDialog
        isOpen={isCamera}
        load={loadCamera}
        props={{ onPicture: photo.open, onClose: () => setCamera(false) }}
      />
      {toShare && (
        <LazyDialog
          isOpen
          load={loadShareDialog}
          props={{ shared: toShare, onOpenFile: choose, onClose: () => setToShare(undefined) }}
        />
      )}
    </main>
  );
}

function shortcutsOf(desk: Desk, isPhoto: boolean, shared: SharedState['kind'], leave: () => void): Commands {
  if (isPhoto) return {};
  const own = { undo: desk.undo, redo: desk.redo, remove: desk.clear, leave: desk.clear };
  // Escape takes away what lies over the sheet, the words about a broken link, too.
  if (shared === 'broken') return { ...own, leave };
  return shared === 'closed' ? own : { leave };
}
