/** What a host answers for files that it does not have, or has no more. */
const GONE: readonly number[] = [404, 410];

/**
 * Calls `then` when the page wanted a script or a style that the host has no more: a newer version has taken its place.
 * Until the function it returns is called.
 */
export function watchForLostParts(then: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const ask = async ({ target }: Event) => {
    const address = addressOf(target);
    // The service worker leaves this method to the host.
    const answer = address && (await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined));
    if (answer && GONE.includes(answer.status) && !signal.aborted) then();
  };
  // An element's error does not rise to the window, but passes it on its way down.
  addEventListener('error', ask, { signal, capture: true });
  return () => stop.abort();
}

function addressOf(target: EventTarget | null): string {
  if (target instanceof HTMLScriptElement) return target.src;
  return target instanceof HTMLLinkElement ? target.href : '';
}
