import type { EarlyEvent } from './early-ink';

/**
 * Keeps all that pointers do on the sheet before the page has come alive, and paints it plainly, with a pen of this width in
 * shares of the sheet's side. The text of this function stands in the page: it can name nothing outside of itself.
 */
export function recordEarlyInk(penWidth: number): void {
  const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=drawing-pad]');
  // A page may come alive before all of it has come.
  if (!canvas || canvas.dataset.listening) return;
  const context = canvas.getContext('2d');
  const events: EarlyEvent[] = [];
  const abort = new AbortController();
  const last: Record<number, PointerEvent | undefined> = {};
  window.earlyInk = {
    events,
    stop() {
      abort.abort();
      delete canvas.dataset.early;
    },
  };

  const on = (event: PointerEvent) => {
    // Nothing scrolls, zooms or opens a menu from the sheet.
    event.preventDefault();
    const { type, pointerId } = event;
    if (type[0] !== 'p') return;
    const box = canvas.getBoundingClientRect();
    // Asked for later, some browsers have forgotten them.
    const passed = event.getCoalescedEvents?.() ?? [];
    const isDown = type === 'pointerdown';
    const from = (!isDown && last[pointerId]) || event;
    last[pointerId] = event;
    events.push([event, box]);
    if (event.buttons !== 1 || !event.isPrimary || !context) return;
    if (canvas.dataset.early === undefined) {
      canvas.dataset.early = '';
      canvas.width = canvas.height = box.width * devicePixelRatio;
      context.scale(devicePixelRatio, devicePixelRatio);
      context.strokeStyle = getComputedStyle(canvas).color;
      context.lineWidth = box.width * penWidth;
      context.lineCap = context.lineJoin = 'round';
    }
    context.beginPath();
    // The first of them begins the line. One that ends where it began is not painted everywhere.
    for (const { clientX, clientY } of [from, ...passed, event]) context.lineTo(clientX - box.x, clientY - box.y);
    context.lineTo(event.clientX - box.x + 0.01, event.clientY - box.y);
    context.stroke();
    // Keeps a stroke that leaves the sheet one stroke.
    if (isDown) canvas.setPointerCapture(pointerId);
  };
  const types = 'pointerdown pointerenter pointermove pointerup pointercancel touchstart touchmove contextmenu';
  for (const type of types.split(' '))
    canvas.addEventListener(type, on as (event: Event) => void, { passive: false, signal: abort.signal });
}
