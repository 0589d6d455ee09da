'use client';

import type { Recogniser } from '../lib/recogniser/recogniser';
import { createDigitRecogniser } from './digit-recogniser';
import { DrawingPad } from './drawing-pad';
import { ErrorBoundary } from './error-boundary';
import { Failure } from './failure';
import { ReadingPanel } from './reading-panel';
import { ToolRow } from './tool-row';
import { useDesk } from './use-desk';
import { useShortcuts } from './use-shortcuts';

/** The whole desk: sheet and tools on one side, the reading on the other. */
export function Scrawl({ create = createDigitRecogniser }: { create?: () => Recogniser }) {
  const desk = useDesk(create);
  useShortcuts(desk);
  return (
    <main className="desk">
      <h1 className="sr-only">Draw a digit and see it read</h1>
      <div className="desk-sheet">
        <DrawingPad desk={desk} />
        <ToolRow desk={desk} />
      </div>
      <ErrorBoundary fallback={(again) => <ReadingFailure onRetry={again} />}>
        <ReadingPanel desk={desk} />
      </ErrorBoundary>
    </main>
  );
}

function ReadingFailure({ onRetry }: { onRetry: () => void }) {
  return (
    <section aria-label="Reading" className="reading">
      <div className="reading-head">
        <Failure
          message="The reading could not be shown."
          advice="Try again. Your drawing is kept."
          onRetry={onRetry}
        />
      </div>
    </section>
  );
}
