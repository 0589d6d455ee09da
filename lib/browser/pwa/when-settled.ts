import type { Session } from '../../session/session';

/** A page that reads nothing, or never comes to it, has settled by then: milliseconds after it has loaded. */
const LONGEST_WAIT = 10_000;

/**
 * Calls `then` once, when the first reading is ready and the browser has nothing else to do: what is fetched from then on
 * takes nothing from what the visitor waits for. Never where the function it returns is called before.
 */
export function whenSettled({ reader }: Pick<Session, 'reader'>, then: () => void): () => void {
  const stops: (() => void)[] = [];
  const stop = () => {
    for (const each of stops.splice(0)) each();
  };
  const idle = () => {
    stop();
    // Safari has none.
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
