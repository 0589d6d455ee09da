import type { EarlyEvent } from './early-ink';

/**
 * Records and paints what pointers do on the sheet before the page's scripts run. The page holds the text of this function
 * inline, so it must be short and refer to nothing outside of itself.
 */
export function recordEarlyInk(sheetSize: number, penWidth: number): void {
  const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=drawing-pad]');
  const context = canvas?.getContext('2d');
  // The page's scripts may run before all of the page has loaded.
  if (!canvas || !context || canvas.dataset.listening) return;
  const events: EarlyEvent[] = [];
  const stop = new AbortController();
  const last: Record<number, PointerEvent> = {};
  window.earlyInk = { events, stop };

  const on = (event: PointerEvent) => {
    // The sheet must not scroll, zoom or open a menu.
    event.preventDefault();
    if (!event.pointerType) return;
    const { type, pointerId } = event;
    const box = canvas.getBoundingClientRect();
    const from = type === 'pointerdown' ? event : (last[pointerId] ?? event);
    last[pointerId] = event;
    events.push([event, box]);
    // Read them now: some browsers forget them later.
    const passed = event.getCoalescedEvents?.() ?? [];
    if (event.buttons !== 1 || !event.isPrimary) return;
    // A stroke that leaves the sheet stays one stroke.
    canvas.setPointerCapture(pointerId);
    // Setting the size clears the canvas, so do it once.
    if (!canvas.dataset.early) {
      canvas.height = sheetSize;
      canvas.width = (sheetSize * box.width) / box.height;
    }
    canvas.dataset.early = 'true';
    context.strokeStyle = getComputedStyle(canvas).color;
    context.lineWidth = penWidth;
    context.lineCap = context.lineJoin = 'round';
    context.beginPath();
    const unit = sheetSize / box.height;
    // Some browsers do not paint a line without length.
    for (const { clientX, clientY } of [from, ...passed, event])
      for (const beside of [0, 0.01]) context.lineTo((clientX - box.x) * unit + beside, (clientY - box.y) * unit);
    context.stroke();
  };
  // The controller's signal is their only option.
  const types = 'pointerdown pointerenter pointermove pointerup pointercancel touchstart touchmove contextmenu';
  for (const type of types.split(' ')) canvas.addEventListener(type, on as (event: Event) => void, stop);
}
