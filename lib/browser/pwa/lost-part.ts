/** Statuses of a file that the host does not have, or no longer has. */
const GONE: readonly number[] = [404, 410];

/**
 * Calls `then` when the page needs a script or a style that the host no longer has, because a newer version has replaced
 * it. Returns the function that stops it.
 */
export function watchForLostParts(then: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const ask = async ({ target }: Event) => {
    const address = addressOf(target);
    // The service worker passes HEAD requests on to the host.
    const answer = address && (await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined));
    if (answer && GONE.includes(answer.status) && !signal.aborted) then();
  };
  // An element's error does not bubble to the window, so listen while it is captured.
  addEventListener('error', ask, { signal, capture: true });
  return () => stop.abort();
}

function addressOf(target: EventTarget | null): string {
  if (target instanceof HTMLScriptElement) return target.src;
  return target instanceof HTMLLinkElement ? target.href : '';
}
