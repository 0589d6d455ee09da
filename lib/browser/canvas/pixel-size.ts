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
    // Safari knows no device pixels here.
    observer.observe(element);
  }
  const stopRatio = watchPixelRatio(() => onSize(pixelsOf(element)));
  return () => {
    observer.disconnect();
    stopRatio();
  };
}

/**
 * The exact width where the browser's own is believable: it knows on which pixel the element's edges fall, but
 * Chromium leaves an emulated pixel ratio out.
 */
function pixelsOf(element: HTMLElement, exact?: number): number {
  const rounded = Math.round(element.getBoundingClientRect().width * devicePixelRatio);
  return exact !== undefined && Math.abs(exact - rounded) <= 1 ? exact : rounded;
}

function watchPixelRatio(onChange: () => void): () => void {
  let query: MediaQueryList;
  const watch = () => {
    // A query asks for one ratio, so each change needs the next query.
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
