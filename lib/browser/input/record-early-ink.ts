import type { EarlyEvent } from './early-ink';

/**
 * Keeps all that pointers do on the sheet before the page has come alive, and paints it plainly. The text of this function
 * stands in the page, so it is short, and names nothing outside of itself.
 */
export function recordEarlyInk(sheetSize: number, penWidth: number): void {
  const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=drawing-pad]');
  const context = canvas?.getContext('2d');
  // A page may come alive before all of it has come.
  if (!canvas || !context || canvas.dataset.listening) return;
  const events: EarlyEvent[] = [];
  const stop = new AbortController();
  const last: Record<number, PointerEvent> = {};
  window.earlyInk = { events, stop };

  const on = (event: PointerEvent) => {
    // Nothing scrolls, zooms or opens a menu from the sheet.
    event.preventDefault();
    if (!event.pointerType) return;
    const { type, pointerId } = event;
    const box = canvas.getBoundingClientRect();
    const from = type === 'pointerdown' ? event : (last[pointerId] ?? event);
    last[pointerId] = event;
    events.push([event, box]);
    // Asked for later, some browsers may have forgotten them.
    const passed = event.getCoalescedEvents?.() ?? [];
    if (event.buttons !== 1 || !event.isPrimary) return;
    // Keeps a stroke that leaves the sheet one stroke.
    canvas.setPointerCapture(pointerId);
    // To set the size wipes the canvas.
    if (!canvas.dataset.early) canvas.width = canvas.height = sheetSize;
    canvas.dataset.early = 'true';
    context.strokeStyle = getComputedStyle(canvas).color;
    context.lineWidth = penWidth;
    context.lineCap = context.lineJoin = 'round';
    context.beginPath();
    const unit = sheetSize / box.width;
    // A line that ends where it began is not painted everywhere.
    for (const { clientX, clientY } of [from, ...passed, event])
      for (const beside of [0, 0.01]) context.lineTo((clientX - box.x) * unit + beside, (clientY - box.y) * unit);
    context.stroke();
  };
  // Its signal is all the options that they have.
  const types = 'pointerdown pointerenter pointermove pointerup pointercancel touchstart touchmove contextmenu';
  for (const type of types.split(' ')) canvas.addEventListener(type, on as (event: Event) => void, stop);
}
