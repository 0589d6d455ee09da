import type { Spot } from '../../session/photo/photo-place';
import { capture, isHand, notePen, type Pointer, takesOver } from './pointer';

/** Called with places as ratios of the element's sides. */
export interface DragListener {
  /** Something was pressed: whether a drag may begin there. */
  onStart(at: Spot, target: Element): boolean;
  /** A finger rests where it was pressed: whether a drag begins there, though none could before. */
  onHold(at: Spot, target: Element): boolean;
  /** A press without a move. */
  onTap(at: Spot, target: Element): void;
  onMove(from: Spot, to: Spot): void;
  onEnd(from: Spot, to: Spot): void;
  /** The browser has taken the pointer for something else. */
  onCancel(): void;
}

/** A press that moves by fewer CSS pixels is a click, whatever the hand trembled. */
const LEAST_MOVE = 4;
/** A finger that rests for so many milliseconds is a long press: what systems take, too. */
const LONG_PRESS = 500;
const PRIMARY_BUTTON = 0;

/** A pointer that is down, and where it came down: in the element, and in CSS pixels of the window. */
interface Press extends Pointer {
  readonly from: Spot;
  readonly x: number;
  readonly y: number;
  readonly target: Element;
  readonly mayDrag: boolean;
}

/**
 * Listens to mouse, finger or pen that press, move and let go on an element. A press without a move is also left to whatever
 * was pressed. Where there is a pen, the hand beside it drags nothing. Returns the function that stops listening.
 */
export function listenToDrag(element: HTMLElement, listener: DragListener): () => void {
  let press: Press | null = null;
  let isMoving = false;
  let isHeld = false;
  let holding: ReturnType<typeof setTimeout> | undefined;

  const spotOf = ({ clientX, clientY }: PointerEvent): Spot => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const onDown = (event: PointerEvent) => {
    notePen(event);
    if (isHand(event)) return;
    const before = press;
    if (before) cancel();
    // A second finger is there to zoom, not to draw.
    if (before && !takesOver(event, before)) return;
    if (event.button !== PRIMARY_BUTTON || !(event.target instanceof Element)) return;
    const { pointerId, pointerType, target, clientX: x, clientY: y } = event;
    const from = spotOf(event);
    press = { pointerId, pointerType, from, x, y, target, mayDrag: listener.onStart(from, target) };
    isMoving = false;
    isHeld = false;
    clearTimeout(holding);
    if (pointerType === 'touch') holding = setTimeout(onHold, LONG_PRESS);
  };
  const onHold = () => {
    if (!press || isMoving || !listener.onHold(press.from, press.target)) return;
    isMoving = true;
    isHeld = true;
    capture(element, press.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (press?.pointerId !== event.pointerId) return;
    if (!isMoving) {
      const moved = Math.max(Math.abs(event.clientX - press.x), Math.abs(event.clientY - press.y));
      if (moved < LEAST_MOVE) return;
      clearTimeout(holding);
      if (!press.mayDrag) {
        press = null;
        return;
      }
      isMoving = true;
      capture(element, event.pointerId);
    }
    listener.onMove(press.from, spotOf(event));
  };
  const onUp = (event: PointerEvent) => {
    if (press?.pointerId !== event.pointerId) return;
    const { from, target } = press;
    release();
    if (isMoving) listener.onEnd(from, spotOf(event));
    else listener.onTap(from, target);
  };
  const onCancel = (event: PointerEvent) => {
    if (press?.pointerId === event.pointerId) cancel();
  };
  const cancel = () => {
    release();
    if (isMoving) listener.onCancel();
    isMoving = false;
  };
  const release = () => {
    press = null;
    clearTimeout(holding);
  };
  // What begins with a long press is no scrolling, and opens no menu of the system's.
  const onTouch = (event: Event) => {
    if (press && isHeld && event.cancelable) event.preventDefault();
  };

  const stop = new AbortController();
  const options = { signal: stop.signal };
  element.addEventListener('pointerdown', onDown, options);
  element.addEventListener('pointermove', onMove, options);
  element.addEventListener('pointerup', onUp, options);
  element.addEventListener('pointercancel', onCancel, options);
  // A pen hovers before its hand rests.
  element.addEventListener('pointerenter', notePen, options);
  element.addEventListener('touchmove', onTouch, { ...options, passive: false });
  element.addEventListener('contextmenu', onTouch, options);
  return () => {
    clearTimeout(holding);
    stop.abort();
  };
}
