/**
 * Calls `onSize` with the width and height in device pixels of an element, now and whenever its size or the screen's
 * pixel ratio changes. Returns the function that stops watching.
 */
export function watchPixelSize(element: HTMLElement, onSize: (width: number, height: number) => void): () => void {
  const tell = (exact?: ResizeObserverSize) => {
    const { width, height } = element.getBoundingClientRect();
    onSize(pixelsOf(width, exact?.inlineSize), pixelsOf(height, exact?.blockSize));
  };
  const observer = new ResizeObserver((entries) => tell(entries.at(-1)?.devicePixelContentBoxSize?.[0]));
  try {
    observer.observe(element, { box: 'device-pixel-content-box' });
  } catch {
    // Safari cannot observe device pixels.
    observer.observe(element);
  }
  const stopRatio = watchPixelRatio(tell);
  return () => {
    observer.disconnect();
    stopRatio();
  };
}

/**
 * The exact size where it is plausible: it knows on which pixels the element's edges fall. Chromium leaves an emulated
 * pixel ratio out of it; then the size is computed.
 */
function pixelsOf(size: number, exact?: number): number {
  const rounded = Math.round(size * devicePixelRatio);
  return exact !== undefined && Math.abs(exact - rounded) <= 1 ? exact : rounded;
}

function watchPixelRatio(onChange: () => void): () => void {
  let query: MediaQueryList;
  const watch = () => {
    // A media query matches one ratio, so each change needs a new query.
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', again, { once: true });
  };
  const again = () => {
    watch();
    onChange();
  };
  watch();
  return () => query.removeEventListener('change', again);
}
