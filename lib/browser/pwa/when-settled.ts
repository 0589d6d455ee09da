import type { Session } from '../../session/session';

/** Milliseconds after loading. A page that reads nothing counts as settled by then. */
const LONGEST_WAIT = 10_000;

/**
 * Calls `then` once, when the first reading is ready and the browser is idle: what is fetched from then on does not delay
 * what the visitor waits for. Returns the function that cancels it.
 */
export function whenSettled({ reader }: Pick<Session, 'reader'>, then: () => void): () => void {
  const stops: (() => void)[] = [];
  const stop = () => {
    for (const each of stops.splice(0)) each();
  };
  const idle = () => {
    stop();
    // Safari has no requestIdleCallback.
    if (!('requestIdleCallback' in window)) return then();
    const request = requestIdleCallback(then);
    stops.push(() => cancelIdleCallback(request));
  };
  const check = () => {
    if (reader.reading.get().kind !== 'waiting') idle();
  };
  const wait = () => {
    const timer = setTimeout(idle, LONGEST_WAIT);
    stops.push(reader.reading.subscribe(check), () => clearTimeout(timer));
    check();
  };
  if (document.readyState === 'complete') wait();
  else {
    addEventListener('load', wait, { once: true });
    stops.push(() => removeEventListener('load', wait));
  }
  return stop;
}
