import { SHEET_SIZE } from '../../session/sheet';
import type { Point } from '../../strokes/drawing';
import type { EarlyEvent } from './early-ink';
import { isHand, notePen, type Pointer, takesOver } from './pen-seen';

/** Called with points in sheet units, `t` in milliseconds on the page's clock. Points off the sheet are kept. */
export interface PenListener {
  onDown(point: Point): void;
  onMove(points: readonly Point[]): void;
  onUp(): void;
  /** What is being drawn was no stroke, and is to leave nothing. */
  onDiscard(): void;
}

export interface PenInput {
  /** Hears what happened before it listened. A pointer that is still down draws on. */
  replay(events: readonly EarlyEvent[]): void;
  stop(): void;
}

/** As `button` says which one changed, and `buttons` which are held. */
const PRIMARY_BUTTON = 0;
const PRIMARY_BUTTON_HELD = 1;

/**
 * Listens to mouse, finger or pen on a square element. The first pointer down draws until it is up or cancelled; any other
 * pointer or button is ignored, but a real pen takes over from the hand that rests beside it.
 */
export function listenToPen(element: HTMLElement, listener: PenListener): PenInput {
  let pen: Pointer | null = null;
  /** Where the element was, while early events are heard. */
  let earlyBox: DOMRect | undefined;

  const boxNow = () => earlyBox ?? element.getBoundingClientRect();
  const onDown = (event: PointerEvent) => {
    notePen(event);
    if (isHand(event)) return;
    if (pen && takesOver(event, pen)) discard();
    // The same pointer down twice: its up was lost, to a dialog of the system, say.
    finish(event);
    if (pen === null && event.button === PRIMARY_BUTTON) begin(event);
  };
  const begin = (event: PointerEvent) => {
    const box = boxNow();
    if (box.width === 0) return;
    pen = event;
    if (!earlyBox) capture(element, event.pointerId);
    event.preventDefault();
    for (const point of toPoints(box, [event])) listener.onDown(point);
  };
  const onEnter = (event: PointerEvent) => {
    // A pen hovers before its hand rests.
    notePen(event);
    // A mouse pressed beside the sheet and drawn onto it: the stroke begins at the edge.
    if (event.pointerType === 'mouse' && event.buttons === PRIMARY_BUTTON_HELD && pen === null) begin(event);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pen?.pointerId) return;
    if (event.buttons === 0) finish(event);
    else listener.onMove(toPoints(boxNow(), coalesced(event)));
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pen?.pointerId) return;
    listener.onMove(toPoints(boxNow(), [event]));
    finish(event);
  };
  // A browser takes a touch away as a hand's, or for a gesture: neither was ink. Of a mouse or a pen, its own place then is
  // not to be trusted, but what it drew so far is.
  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === pen?.pointerId && event.pointerType === 'touch') discard();
    else finish(event);
  };
  const discard = () => {
    pen = null;
    listener.onDiscard();
  };
  const finish = (event: PointerEvent) => {
    if (event.pointerId !== pen?.pointerId) return;
    pen = null;
    listener.onUp();
  };

  const stop = new AbortController();
  const options = { signal: stop.signal };
  const heard: Readonly<Record<string, (event: PointerEvent) => void>> = {
    pointerdown: onDown,
    pointerenter: onEnter,
    pointermove: onMove,
    pointerup: onUp,
    pointercancel: onCancel,
    lostpointercapture: finish,
  };
  for (const [type, on] of Object.entries(heard)) element.addEventListener(type, on as EventListener, options);
  element.addEventListener('contextmenu', preventDefault, options);
  // Safari scrolls, zooms and opens its magnifier from touch events, whatever `touch-action` says.
  element.addEventListener('touchstart', preventDefault, { ...options, passive: false });
  element.addEventListener('touchmove', preventDefault, { ...options, passive: false });
  return {
    replay(events) {
      for (const [event, box] of events) {
        earlyBox = box;
        heard[event.type]?.(event);
      }
      earlyBox = undefined;
    },
    stop: () => stop.abort(),
  };
}

function toPoints({ left, top, width }: DOMRect, events: readonly PointerEvent[]): Point[] {
  const unitsPerPixel = SHEET_SIZE / width;
  return events.map(({ clientX, clientY, timeStamp }) => ({
    x: (clientX - left) * unitsPerPixel,
    y: (clientY - top) * unitsPerPixel,
    t: timeStamp,
  }));
}

/** Every place the pointer passed since the last event; older Safari gives no list, and a script's own event an empty one. */
function coalesced(event: PointerEvent): readonly PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}

/** Keeps a stroke that leaves the element one stroke. */
function capture(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The pointer is already gone, or was made by a script: the stroke then ends with the events that do arrive.
  }
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
