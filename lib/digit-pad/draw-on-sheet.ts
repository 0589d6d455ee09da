import { mountInkCanvas } from '../browser/canvas/ink-canvas';
import { listenToPen } from '../browser/input/pen-input';
import { mountKeyboardPen, type PenCursor, RESTING } from '../browser/keys/keyboard-pen';
import type { DrawingSession } from '../session/drawing-session';
import { createStore } from '../state/store';
import { html } from './view/elements';
import { createKeyboardLayer } from './view/keyboard-layer';
import type { PadView } from './view/pad-view';

/** Puts ink on the sheet, from mouse, finger, pen and keys, while `canDraw` says so. Returns the function that ends it. */
export function drawOnSheet({ canvas, sheet }: PadView, session: DrawingSession, canDraw: () => boolean): () => void {
  const seen = () => {
    const { view, history } = session.sheet.get();
    return { drawing: session.drawing(), whole: history.present.drawing, view };
  };
  const ink = mountInkCanvas(canvas, seen, session.resize);
  const pen = listenToPen(
    canvas,
    {
      onDown(point) {
        if (!canDraw()) return;
        // The keys that undo and clear then lead here.
        sheet.focus({ preventScroll: true });
        sheet.classList.add('by-pen');
        session.penDown(point);
      },
      onMove: session.penMove,
      onUp: session.penUp,
      onDiscard: session.penDiscard,
    },
    () => session.sheet.get().view,
  );
  const stopListening = new AbortController();
  const { signal } = stopListening;
  // The page has another colour scheme.
  canvas.addEventListener('transitionend', ink.repaint, { signal });
  // From now on keys are used, or the focus is gone.
  for (const type of ['keydown', 'blur'])
    sheet.addEventListener(type, () => sheet.classList.remove('by-pen'), { signal });
  const stops = [
    () => stopListening.abort(),
    pen.stop,
    // Who holds the pen down is not heard any more.
    session.penUp,
    session.sheet.subscribe(ink.repaint),
    session.ink.subscribe(ink.extend),
    drawWithKeys(sheet, session, canDraw),
    ink.release,
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const layers = new WeakMap<HTMLElement, ReturnType<typeof createKeyboardLayer>>();

function drawWithKeys(sheet: HTMLElement, session: DrawingSession, canDraw: () => boolean): () => void {
  const layer = layers.get(sheet) ?? createKeyboardLayer(sheet);
  layers.set(sheet, layer);
  const cursor = createStore<PenCursor>(RESTING);
  const show = () => layer.show(cursor.get(), session.sheet.get());
  // The pen takes every Escape, and the page around may want those that lift no pen: to close a dialog.
  const keys = html('div');
  const isForPen = ({ key }: KeyboardEvent) => canDraw() && (key !== 'Escape' || cursor.get().isDown);
  const hand = (event: Event) => {
    if (event instanceof KeyboardEvent && event.type === 'keydown' && !isForPen(event)) return;
    const Kind = event.constructor as typeof Event;
    const copy = new Kind(event.type, event instanceof KeyboardEvent ? keyOf(event) : { cancelable: true });
    if (!keys.dispatchEvent(copy)) event.preventDefault();
  };
  const stop = new AbortController();
  for (const type of ['keydown', 'keyup', 'blur']) sheet.addEventListener(type, hand, { signal: stop.signal });
  const stops = [mountKeyboardPen(keys, session, cursor), cursor.subscribe(show), session.sheet.subscribe(show)];
  show();
  return () => {
    stop.abort();
    for (const each of stops) each();
  };
}

function keyOf({ key, shiftKey, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): KeyboardEventInit {
  return { key, shiftKey, ctrlKey, metaKey, altKey, repeat, cancelable: true };
}
