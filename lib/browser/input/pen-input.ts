import type { Box } from '../../geometry/box';
import type { Point } from '../../strokes/drawing';
import type { EarlyEvent } from './early-ink';
import { capture, isHand, notePen, type Pointer, takesOver } from './pointer';

/** Called with points in sheet units, `t` in milliseconds on the page's clock. Points may lie off the sheet. */
export interface PenListener {
  onDown(point: Point): void;
  onMove(points: readonly Point[]): void;
  onUp(): void;
  /** What is being drawn was not a stroke and must leave nothing. */
  onDiscard(): void;
}

export interface PenInput {
  /** Handles events from before it listened. A pointer that is still down goes on drawing. */
  replay(events: readonly EarlyEvent[]): void;
  stop(): void;
}

/** `button` gives the one that changed, `buttons` those that are held. */
const PRIMARY_BUTTON = 0;
const PRIMARY_BUTTON_HELD = 1;

type Heard = Readonly<Record<string, (event: PointerEvent) => void>>;

/**
 * Listens to mouse, finger or pen on an element that shows `view()` of the sheet. The first pointer down draws until it is up or cancelled. Other
 * pointers and buttons are ignored, except that a real pen takes over from a hand that rests on the screen.
 */
export function listenToPen(element: HTMLElement, listener: PenListener, view: () => Box): PenInput {
  /** Where the element was, while early events are handled. */
  let earlyBox: DOMRect | undefined;
  const heard = handlersOf(
    listener,
    (events) => toPoints(earlyBox ?? element.getBoundingClientRect(), view(), events),
    (pointerId) => earlyBox || capture(element, pointerId),
  );

  const stop = new AbortController();
  const options = { signal: stop.signal };
  for (const [type, on] of Object.entries(heard)) element.addEventListener(type, on as EventListener, options);
  element.addEventListener('contextmenu', preventDefault, options);
  // Safari scrolls, zooms and shows its magnifier on touch events, even against `touch-action`.
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

/** Places of the screen on the sheet; none while the element has no size. */
type ToPoints = (events: readonly PointerEvent[]) => Point[];

/** What to do about each type of event. `hold` is called when a pointer begins to draw. */
function handlersOf(listener: PenListener, pointsOf: ToPoints, hold: (pointerId: number) => void): Heard {
  let pen: Pointer | null = null;
  const begin = (event: PointerEvent) => {
    const [point] = pointsOf([event]);
    if (!point) return;
    pen = event;
    hold(event.pointerId);
    event.preventDefault();
    listener.onDown(point);
  };
  const finish = (event: PointerEvent) => {
    if (event.pointerId !== pen?.pointerId) return;
    pen = null;
    listener.onUp();
  };
  const discard = () => {
    pen = null;
    listener.onDiscard();
  };
  return {
    pointerdown(event) {
      notePen(event);
      if (isHand(event)) return;
      if (pen && takesOver(event, pen)) discard();
      // The same pointer is down twice: its up was lost, for example to a system dialog.
      finish(event);
      if (pen === null && event.button === PRIMARY_BUTTON) begin(event);
    },
    pointerenter(event) {
      // A pen hovers before the hand touches the screen, so note it now.
      notePen(event);
      // A mouse pressed beside the sheet and moved onto it begins a stroke at the edge.
      if (event.pointerType === 'mouse' && event.buttons === PRIMARY_BUTTON_HELD && pen === null) begin(event);
    },
    pointermove(event) {
      if (event.pointerId !== pen?.pointerId) return;
      if (event.buttons === 0) finish(event);
      else listener.onMove(pointsOf(coalesced(event)));
    },
    pointerup(event) {
      if (event.pointerId !== pen?.pointerId) return;
      listener.onMove(pointsOf([event]));
      finish(event);
    },
    // A browser cancels a touch that is a palm or a gesture: neither was ink. For a mouse or a pen, keep the stroke so far,
    // but not the place of this event, which is unreliable.
    pointercancel(event) {
      if (event.pointerId === pen?.pointerId && event.pointerType === 'touch') discard();
      else finish(event);
    },
    lostpointercapture: finish,
  };
}

function toPoints({ left, top, width }: DOMRect, view: Box, events: readonly PointerEvent[]): Point[] {
  if (width === 0) return [];
  const unitsPerPixel = view.width / width;
  return events.map(({ clientX, clientY, timeStamp }) => ({
    x: view.x + (clientX - left) * unitsPerPixel,
    y: view.y + (clientY - top) * unitsPerPixel,
    t: timeStamp,
  }));
}

/** Every place the pointer passed since the last event. Older Safari gives no list, and a script's event an empty one. */
function coalesced(event: PointerEvent): readonly PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
