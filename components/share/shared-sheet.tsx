'use client';

import { useEffect, useRef } from 'react';
import { mountInkCanvas } from '../../lib/browser/canvas/ink-canvas';
import type { SharedSession } from '../../lib/session/shared-session';
import { UnreadMarks } from '../reading/unread-marks';
import { useStore } from '../ui/use-store';

/** A link's drawing, drawn again stroke by stroke. */
export function SharedSheet({ session: { shown, reader, resize } }: { session: SharedSession }) {
  const { penDown } = useStore(shown);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const ink = mountInkCanvas(canvas, shown.get, resize);
    const stop = shown.subscribe(ink.repaint);
    return () => {
      stop();
      ink.release();
    };
  }, [shown, resize]);
  return (
    <div className="sheet shared-sheet">
      <canvas
        ref={canvasRef}
        data-testid="shared-sheet"
        data-playing={penDown}
        role="img"
        aria-label="The drawing that was shared with you"
        className="absolute inset-0 size-full text-ink"
      />
      <UnreadMarks reader={reader} sheet={shown} />
    </div>
  );
}
