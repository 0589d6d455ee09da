import type { Spot } from '../../session/photo/photo-place';
import type { Gesture } from '../../session/photo/photo-view';

export interface ViewListener {
  /** Two fingers came down, or one of them was lifted: what follows is told from here. */
  onStart(): void;
  /** Fingers moved since then. */
  onMove(gesture: Gesture): void;
  /** A wheel or a trackpad asks for a step from where the view is: whether it leads anywhere. */
  onStep(gesture: Gesture): boolean;
  /** A double click, or a double tap. */
  onDouble(at: Spot, target: Element): void;
}

/** A wheel's notch of 100 and more counts as this, which zooms by a quarter; a trackpad's pinch comes in small steps. */
const MOST_WHEEL = 25;
const WHEEL_ZOOM = 1 / 110;
/** CSS pixels of a line, where a wheel counts in lines. */
const LINE = 16;
/** Two taps within so many milliseconds and CSS pixels are a double tap: what systems take, too. */
const DOUBLE_TAP = { time: 300, distance: 30, length: 250 };

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Listens to what moves and zooms a view: two fingers, double taps and clicks, and the wheel. With Ctrl or ⌘ the wheel zooms, as
 * a trackpad's pinch does; without, it moves the view, and the page scrolls on where that leads nowhere. Returns the function
 * that stops listening.
 */
export function listenToView(element: HTMLElement, listener: ViewListener): () => void {
  const fingers = new Map<number, Place>();
  let start: { readonly middle: Place; readonly spread: number } | undefined;
  let tap: { readonly place: Place; readonly time: number } | undefined;
  let isFinger = false;
  let pressed = { place: { x: 0, y: 0 }, time: 0 };

  const spotOf = ({ x, y }: Place): Spot => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: (x - left) / width, y: (y - top) / height };
  };
  const begin = () => {
    start = undefined;
    if (fingers.size === 0 || fingers.size > 2) return;
    start = spanOf([...fingers.values()]);
    listener.onStart();
  };
  const onDown = ({ pointerType, pointerId, clientX: x, clientY: y, timeStamp: time }: PointerEvent) => {
    isFinger = pointerType === 'touch';
    if (!isFinger) return;
    fingers.set(pointerId, { x, y });
    pressed = { place: { x, y }, time };
    if (fingers.size === 1) return;
    tap = undefined;
    begin();
  };
  const onMove = ({ pointerId, clientX: x, clientY: y }: PointerEvent) => {
    if (!fingers.has(pointerId)) return;
    fingers.set(pointerId, { x, y });
    if (!start) return;
    const now = spanOf([...fingers.values()]);
    listener.onMove({ from: spotOf(start.middle), to: spotOf(now.middle), by: now.spread / start.spread });
  };
  const onUp = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    // The finger that stays goes on moving the view.
    if (start || fingers.size > 0) begin();
    else if (event.type === 'pointerup') onTap(event);
  };
  const onTap = ({ target, clientX: x, clientY: y, timeStamp: time }: PointerEvent) => {
    const isShort = time - pressed.time < DOUBLE_TAP.length && distance(pressed.place, { x, y }) < DOUBLE_TAP.distance;
    const isSecond = tap && time - tap.time < DOUBLE_TAP.time && distance(tap.place, { x, y }) < DOUBLE_TAP.distance;
    tap = isShort && !isSecond ? { place: { x, y }, time } : undefined;
    if (isShort && isSecond && target instanceof Element) listener.onDouble(spotOf({ x, y }), target);
  };
  // Double taps are told by the taps themselves: not all browsers call them a double click.
  const onDoubleClick = ({ target, clientX: x, clientY: y }: MouseEvent) => {
    if (!isFinger && target instanceof Element) listener.onDouble(spotOf({ x, y }), target);
  };
  const onWheel = (event: WheelEvent) => {
    const { width, height } = element.getBoundingClientRect();
    const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? LINE : height;
    const [x, y] = [-event.deltaX * unit, -event.deltaY * unit];
    const at = spotOf({ x: event.clientX, y: event.clientY });
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const by = Math.exp(Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, y)) * WHEEL_ZOOM);
      listener.onStep({ from: at, to: at, by });
    } else if (listener.onStep({ from: at, to: { x: at.x + x / width, y: at.y + y / height }, by: 1 })) {
      event.preventDefault();
    }
  };
  // Where one finger scrolls the page, two must not: the browser asks before each scrolling.
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };

  const stop = new AbortController();
  const options = { signal: stop.signal };
  element.addEventListener('pointerdown', onDown, options);
  element.addEventListener('pointermove', onMove, options);
  element.addEventListener('pointerup', onUp, options);
  element.addEventListener('pointercancel', onUp, options);
  element.addEventListener('dblclick', onDoubleClick, options);
  element.addEventListener('wheel', onWheel, { ...options, passive: false });
  element.addEventListener('touchstart', onTouch, { ...options, passive: false });
  element.addEventListener('touchmove', onTouch, { ...options, passive: false });
  return () => stop.abort();
}

/** The middle of one or two fingers, and how far they are apart. */
function spanOf([first, second = first]: readonly Place[]): { readonly middle: Place; readonly spread: number } {
  const [a, b] = [first ?? { x: 0, y: 0 }, second ?? { x: 0, y: 0 }];
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.max(1, distance(a, b)) };
}

const distance = (a: Place, b: Place): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
