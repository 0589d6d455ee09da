'use client';

import { useEffect, useRef } from 'react';
import { mountInkCanvas } from '../../lib/browser/canvas/ink-canvas';
import { takeEarlyInk } from '../../lib/browser/input/early-ink';
import { listenToPen } from '../../lib/browser/input/pen-input';
import type { Session } from '../../lib/session/session';
import { useLoaded } from '../ui/lazy';
import { useStore } from '../ui/use-store';
import { KeyboardSheet } from './keyboard-sheet';

/** The sheet of paper. React mounts it once; pen and ink then bypass React. A photograph may cover it. */
export function DrawingPad({ session, isCovered }: { session: Session; isCovered: boolean }) {
  return (
    <KeyboardSheet session={session} isCovered={isCovered}>
      <InkLayer session={session} />
      <UnreadLayer session={session} />
      <HintLayer session={session} />
    </KeyboardSheet>
  );
}

function InkLayer({ session }: { session: Session }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const seen = () => {
      const { view, history } = session.sheet.get();
      return { drawing: session.drawing(), whole: history.present.drawing, view };
    };
    const ink = mountInkCanvas(canvas, seen, session.resize);
    const stopRepainting = session.sheet.subscribe(ink.repaint);
    const stopExtending = session.ink.subscribe(ink.extend);
    const pen = listenToPen(
      canvas,
      {
        onDown: session.penDown,
        onMove: session.penMove,
        onUp: session.penUp,
        onDiscard: session.penDiscard,
      },
      () => session.sheet.get().view,
    );
    let isMounted = true;
    // Wait until all effects have run: by then the saved drawing is on the sheet, or a link's drawing covers it.
    queueMicrotask(() => {
      if (!isMounted) return;
      pen.replay(takeEarlyInk(session));
      delete canvas.dataset.early;
    });
    canvas.dataset.listening = 'true';
    return () => {
      isMounted = false;
      delete canvas.dataset.listening;
      pen.stop();
      stopExtending();
      stopRepainting();
      ink.release();
    };
  }, [session]);
  return (
    <canvas
      ref={canvasRef}
      data-testid="drawing-pad"
      role="img"
      aria-label="The drawing"
      // Early ink may have changed the canvas before React hydrates it.
      suppressHydrationWarning
      className="absolute inset-0 size-full cursor-crosshair touch-none select-none text-ink [-webkit-touch-callout:none]"
    />
  );
}

const loadUnreadMarks = () => import('../reading/unread-marks').then(({ UnreadMarks }) => UnreadMarks);

/** Most drawings are read whole, so what marks the rest is fetched with the first one that is not. */
function UnreadLayer({ session }: { session: Session }) {
  const live = useStore(session.reader.reading);
  const lazy = useLoaded(live.kind === 'read' && live.answer.unread !== undefined, loadUnreadMarks);
  return lazy.kind === 'loaded' && <lazy.module reader={session.reader} sheet={session.sheet} />;
}

/** A digit as a pen writes it, in a box of 100 by 100. hint.css moves the pen along the same path. */
const DIGIT = 'M36 33 C37 19 62 17 63 33 C64 46 44 55 35 71 C45 69 56 69 67 71';

/** The hint on an empty sheet: a pen writes one digit, once. It stays mounted, so that it does not write again. */
function HintLayer({ session }: { session: Session }) {
  const { history, penDown } = useStore(session.sheet);
  const isShown = !penDown && history.present.drawing.length === 0;
  return (
    <div aria-hidden="true" data-shown={isShown} className="hint pointer-events-none absolute inset-0 text-quiet">
      <svg viewBox="0 0 100 100" className="size-full" role="presentation">
        <path className="hint-digit" d={DIGIT} pathLength={1} />
        <g className="hint-pen">
          <path d="M0 0 L1.5 -5 L15.5 -19 A2.5 2.5 0 0 1 19 -15.5 L5 -1.5 Z" />
          <path className="hint-nib" d="M0 0 L1.5 -5 L5 -1.5 Z" />
        </g>
      </svg>
      <p className="absolute inset-x-0 bottom-[7%] text-center">Draw a digit or a number</p>
    </div>
  );
}
