/**
 * Calls `onSize` with the width in device pixels of a square element, now and whenever its size or the screen's
 * pixel ratio changes. Returns the function that stops watching.
 */
export function watchPixelSize(element: HTMLElement, onSize: (pixels: number) => void): () => void {
  const observer = new ResizeObserver((entries) => {
    onSize(pixelsOf(element, entries.at(-1)?.devicePixelContentBoxSize?.[0]?.inlineSize));
  });
  try {
    observer.observe(element, { box: 'device-pixel-content-box' });
  } catch {
    // Safari cannot observe device pixels.
    observer.observe(element);
  }
  const stopRatio = watchPixelRatio(() => onSize(pixelsOf(element)));
  return () => {
    observer.disconnect();
    stopRatio();
  };
}

/**
 * The exact width where it is plausible: it knows on which pixels the element's edges fall. Chromium leaves an emulated
 * pixel ratio out of it; then the width is computed.
 */
function pixelsOf(element: HTMLElement, exact?: number): number {
  const rounded = Math.round(element.getBoundingClientRect().width * devicePixelRatio);
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
