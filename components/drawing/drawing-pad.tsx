'use client';

import { useEffect, useRef, useState } from 'react';
import { mountInkCanvas } from '../../lib/browser/canvas/ink-canvas';
import { takeEarlyInk } from '../../lib/browser/input/early-ink';
import { type PenCursor, RESTING } from '../../lib/browser/input/keyboard-pen';
import { listenToPen } from '../../lib/browser/input/pen-input';
import type { Desk } from '../../lib/session/desk';
import { createStore, type Store } from '../../lib/session/store';
import { useStore } from '../ui/use-store';
import { DrawingHint } from './drawing-hint';
import { KeyboardSheet } from './keyboard-pen';

/** The sheet of paper. React places it once; pen and ink then go past React. A photograph may cover it for a while. */
export function DrawingPad({ desk, isCovered }: { desk: Desk; isCovered: boolean }) {
  const [cursor] = useState(() => createStore<PenCursor>(RESTING));
  return (
    <KeyboardSheet desk={desk} cursor={cursor} isCovered={isCovered}>
      <InkLayer desk={desk} cursor={cursor} />
      <HintLayer desk={desk} />
    </KeyboardSheet>
  );
}

function InkLayer({ desk, cursor }: { desk: Desk; cursor: Store<PenCursor> }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const ink = mountInkCanvas(canvas, desk.drawing);
    const stopRepainting = desk.sheet.subscribe(ink.repaint);
    const stopFollowing = cursor.subscribe(ink.extend);
    const pen = listenToPen(canvas, {
      onDown: desk.penDown,
      onMove(points) {
        desk.penMove(points);
        ink.extend();
      },
      onUp: desk.penUp,
      onDiscard: desk.penDiscard,
    });
    let isMounted = true;
    // Once all effects have run: by then what was saved is on the sheet, or a link's drawing over it.
    queueMicrotask(() => {
      if (!isMounted) return;
      pen.replay(takeEarlyInk(desk));
      delete canvas.dataset.early;
    });
    canvas.dataset.listening = 'true';
    return () => {
      isMounted = false;
      delete canvas.dataset.listening;
      pen.stop();
      stopFollowing();
      stopRepainting();
      ink.release();
    };
  }, [desk, cursor]);
  return (
    <canvas
      ref={canvasRef}
      data-testid="drawing-pad"
      role="img"
      aria-label="The drawing"
      // Early ink is on it before React is.
      suppressHydrationWarning
      className="absolute inset-0 size-full cursor-crosshair touch-none select-none text-ink [-webkit-touch-callout:none]"
    />
  );
}

function HintLayer({ desk }: { desk: Desk }) {
  const { history, penDown } = useStore(desk.sheet);
  return <DrawingHint shown={!penDown && history.present.length === 0} />;
}
