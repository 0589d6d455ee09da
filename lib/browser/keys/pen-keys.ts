import type { Direction } from '../../session/pen-grid';

/** Called with `t` in milliseconds on the page's clock. */
export interface PenKeysListener {
  onStep(direction: Direction, isFar: boolean, t: number): void;
  /** Puts the pen down, or lifts it. */
  onSwitch(t: number): void;
  /** Lifts the pen, if it is down. */
  onLift(t: number): void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The directions of these keys on a number pad. */
const SLANTS: Readonly<Record<string, Direction>> = {
  Home: { x: -1, y: -1 },
  PageUp: { x: 1, y: -1 },
  End: { x: -1, y: 1 },
  PageDown: { x: 1, y: 1 },
};

/** Milliseconds. Two arrows pressed within this time count as pressed together, and make one diagonal step. */
const AT_ONCE = 50;

/**
 * Listens to the keys that move a pen over the focused element: arrows, two arrows at once or the keys around them for a
 * diagonal step, Space or Enter for the pen, Escape to lift it. Leaving the element lifts the pen. Ignores every other key.
 * Returns the function that stops listening.
 */
export function listenToPenKeys(element: HTMLElement, listener: PenKeysListener): () => void {
  const held = new Set<string>();
  /** The step of an arrow that another one may still join. */
  let waiting: { readonly key: string; readonly take: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout>;
  const takeWaiting = () => {
    clearTimeout(timer);
    const step = waiting;
    waiting = undefined;
    step?.take();
  };

  const onArrow = ({ key, shiftKey, timeStamp, repeat }: KeyboardEvent) => {
    const take = () => listener.onStep(together(held, key), shiftKey, timeStamp);
    if (waiting && isAcross(waiting.key, key)) waiting = undefined;
    takeWaiting();
    const isFirst = !repeat && ![...held].some((other) => isAcross(other, key));
    held.add(key);
    if (!isFirst) return take();
    waiting = { key, take };
    timer = setTimeout(takeWaiting, AT_ONCE);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, timeStamp, repeat } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const slant = SLANTS[key];
    const isSwitch = !shiftKey && (key === ' ' || key === 'Enter');
    if (!ARROWS[key]) takeWaiting();
    if (ARROWS[key]) onArrow(event);
    else if (slant) listener.onStep(slant, shiftKey, timeStamp);
    else if (key === 'Escape') listener.onLift(timeStamp);
    else if (isSwitch && !repeat) listener.onSwitch(timeStamp);
    else if (!isSwitch) return;
    event.preventDefault();
  };
  const onKeyUp = ({ key }: KeyboardEvent) => {
    if (waiting?.key === key) takeWaiting();
    held.delete(key);
  };
  const onBlur = ({ timeStamp }: FocusEvent) => {
    takeWaiting();
    held.clear();
    listener.onLift(timeStamp);
  };

  const stop = new AbortController();
  const options = { signal: stop.signal };
  element.addEventListener('keydown', onKeyDown, options);
  element.addEventListener('keyup', onKeyUp, options);
  element.addEventListener('blur', onBlur, options);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

/** The direction of the held arrows. Where they cancel out, the last one counts. */
function together(held: ReadonlySet<string>, last: string): Direction {
  const own = ARROWS[last] ?? { x: 0, y: 0 };
  const across = [...held].filter((key) => isAcross(key, last)).map((key) => ARROWS[key]);
  const [other] = across;
  if (across.length !== 1 || !other) return own;
  return own.x === 0 ? { x: other.x, y: own.y } : { x: own.x, y: other.y };
}

/** Whether one arrow is horizontal and the other vertical. */
function isAcross(a: string, b: string): boolean {
  const isLevel = (key: string) => ARROWS[key]?.y === 0;
  return isLevel(a) !== isLevel(b);
}
