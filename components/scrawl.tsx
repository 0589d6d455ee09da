'use client';

import { useRef, useState } from 'react';
import type { Recogniser } from '../lib/recogniser/recogniser';
import { Camera } from './camera';
import { createDigitRecogniser } from './digit-recogniser';
import { DrawingPad } from './drawing-pad';
import { DrawingReading } from './drawing-reading';
import { ErrorBoundary } from './error-boundary';
import { FileChooser } from './file-chooser';
import { loadPhotoParts, preloadPhotoParts } from './lazy-parts';
import { PhotoArea } from './photo-area';
import { ReadingFailure } from './reading-failure';
import { ToolRow } from './tool-row';
import { useDesk } from './use-desk';
import { useFocusBack } from './use-focus-back';
import { useLoaded } from './use-loaded';
import { useShortcuts } from './use-shortcuts';
import { useStore } from './use-store';

/** The whole desk: sheet or photograph and tools on one side, the reading on the other. */
export function Scrawl({ create = createDigitRecogniser }: { create?: () => Recogniser }) {
  const desk = useDesk(create);
  const isPhoto = useStore(desk.photo.state).kind !== 'closed';
  const lazy = useLoaded(isPhoto, loadPhotoParts);
  const parts = isPhoto && lazy.kind === 'loaded' ? lazy.module : undefined;
  const [isCamera, setCamera] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const photoTool = useFocusBack(isPhoto);
  useShortcuts(isPhoto ? {} : { undo: desk.undo, redo: desk.redo, remove: desk.clear, leave: desk.clear });
  const choose = () => {
    preloadPhotoParts();
    chooser.current?.click();
  };
  return (
    <main className="desk">
      <h1 className="sr-only">Draw or photograph a number and see it read</h1>
      <div className="desk-sheet">
        <DrawingPad desk={desk} isCovered={isPhoto} />
        {isPhoto ? (
          <PhotoArea desk={desk.photo} lazy={lazy} onAnother={choose} />
        ) : (
          <ToolRow desk={desk} onPhoto={choose} onCamera={() => setCamera(true)} photoTool={photoTool} />
        )}
      </div>
      <ErrorBoundary fallback={(again) => <ReadingFailure onRetry={again} />}>
        {parts ? <parts.PhotoReading desk={desk.photo} /> : <DrawingReading desk={desk} />}
      </ErrorBoundary>
      {parts && <parts.PhotoStages desk={desk.photo} />}
      <FileChooser ref={chooser} onFile={desk.photo.open} />
      <Camera isOpen={isCamera} onPicture={desk.photo.open} onClose={() => setCamera(false)} />
    </main>
  );
}
