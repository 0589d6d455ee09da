'use client';

import { useEffect, useRef } from 'react';
import type { Desk } from '../lib/browser/desk';
import { mountInkCanvas } from '../lib/browser/ink-canvas';
import { listenToPen } from '../lib/browser/pen-input';
import { DrawingHint } from './drawing-hint';
import { useStore } from './use-store';

/** The sheet of paper. React places it once; pen and ink then go past React. A photograph may cover it for a while. */
export function DrawingPad({ desk, isCovered }: { desk: Desk; isCovered: boolean }) {
  return (
    <div
      data-covered={isCovered}
      className="sheet relative aspect-square rounded-sm border border-line bg-sheet shadow-sheet"
    >
      <InkLayer desk={desk} />
      <HintLayer desk={desk} />
    </div>
  );
}

function InkLayer({ desk }: { desk: Desk }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const ink = mountInkCanvas(canvas, desk.drawing);
    const stopRepainting = desk.sheet.subscribe(ink.repaint);
    const stopListening = listenToPen(canvas, {
      onDown: desk.penDown,
      onMove(points) {
        desk.penMove(points);
        ink.extend();
      },
      onUp: desk.penUp,
    });
    return () => {
      stopListening();
      stopRepainting();
      ink.release();
    };
  }, [desk]);
  return (
    <canvas
      ref={canvasRef}
      data-testid="drawing-pad"
      role="img"
      aria-label="Sheet to draw a digit or a number on"
      className="absolute inset-0 size-full cursor-crosshair touch-none select-none text-ink [-webkit-touch-callout:none]"
    />
  );
}

function HintLayer({ desk }: { desk: Desk }) {
  const { history, penDown } = useStore(desk.sheet);
  return <DrawingHint shown={!penDown && history.present.length === 0} />;
}
