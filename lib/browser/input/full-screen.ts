/**
 * Lets the sheet fill the window (full-screen.css says how), and the window the screen where the browser has that: an iPhone
 * has not. `onLeave` is called when the browser leaves it. Returns the function that ends both.
 */
export function fillScreen(onLeave: () => void): () => void {
  const root = document.documentElement;
  const stop = new AbortController();
  const exit = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  };
  root.dataset.full = '';
  // Refused within another page that does not allow it, or too long after the key.
  root.requestFullscreen?.({ navigationUI: 'hide' })?.then(
    () => stop.signal.aborted && exit(),
    () => {},
  );
  const follow = () => document.fullscreenElement || onLeave();
  document.addEventListener('fullscreenchange', follow, { signal: stop.signal });
  return () => {
    stop.abort();
    delete root.dataset.full;
    exit();
  };
}
