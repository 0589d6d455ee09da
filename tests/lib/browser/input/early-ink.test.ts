// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeEarlyInk } from '../../../../lib/browser/input/early-ink';
import { listenToPen, type PenInput } from '../../../../lib/browser/input/pen-input';
import { recordEarlyInk } from '../../../../lib/browser/input/record-early-ink';
import { createSession, type Session } from '../../../../lib/session/session';
import { PEN_WIDTH, SHEET_SIZE } from '../../../../lib/session/sheet';
import { uncorrected } from '../../../../lib/strokes/corrections';
import { forgetPen } from '../forget-pen';

let canvas: HTMLCanvasElement;
let session: Session;
let input: PenInput | undefined;

beforeEach(() => {
  document.body.innerHTML = '<canvas data-testid="drawing-pad"></canvas>';
  canvas = document.querySelector('canvas') as HTMLCanvasElement;
  // All of it that is used: what is painted, browser tests see.
  const context = { beginPath() {}, lineTo() {}, stroke() {} };
  Object.assign(canvas, { getContext: () => context });
  place(100, 50);
  session = createSession();
});
afterEach(() => {
  input?.stop();
  takeEarlyInk(session);
  forgetPen();
});

/** A sheet of 500 pixels: two sheet units to a pixel. */
function place(x: number, y: number): void {
  vi.spyOn(canvas, 'getBoundingClientRect').mockReturnValue(new DOMRect(x, y, 500, 500));
}

function send(type: string, clientX: number, clientY: number, init: PointerEventInit = {}): PointerEvent {
  const event = new PointerEvent(type, {
    ...{ pointerId: 1, pointerType: 'mouse', clientX, clientY, bubbles: true, cancelable: true },
    buttons: type === 'pointerup' ? 0 : 1,
    ...init,
  });
  canvas.dispatchEvent(event);
  return event;
}

/** The page's scripts have come. */
function comeAlive(): void {
  input = listenToPen(
    canvas,
    {
      onDown: session.penDown,
      onMove: session.penMove,
      onUp: session.penUp,
      onDiscard: session.penDiscard,
    },
    () => session.sheet.get().view,
  );
  input.replay(takeEarlyInk(session));
}

const record = () => recordEarlyInk(SHEET_SIZE, PEN_WIDTH);
const places = () => session.drawing().map((stroke) => stroke.map(({ x, y }) => [x, y]));

test('early strokes are strokes of the sheet, each with its step, in the order and time they were drawn', () => {
  record();
  const times = [send('pointerdown', 350, 300), send('pointermove', 600, 550), send('pointerup', 600, 550)];
  times.push(send('pointerdown', 100, 50), send('pointerup', 100, 50));
  comeAlive();
  expect(places()).toEqual([
    [
      [500, 500],
      [1000, 1000],
    ],
    [[0, 0]],
  ]);
  const passed = [times[0], times[1], times[3]].map((event) => (event?.timeStamp ?? 0) - (times[0]?.timeStamp ?? 0));
  for (const [i, { t }] of session.drawing().flat().entries()) expect(t).toBeCloseTo(passed[i] ?? Number.NaN, 6);
  expect(session.sheet.get()).toMatchObject({
    penDown: false,
    history: { past: [{ drawing: [] }, { drawing: [{}] }] },
  });
});

test('a sheet that has moved meanwhile has its ink where it was put on it', () => {
  record();
  send('pointerdown', 350, 300);
  place(0, 0);
  send('pointermove', 350, 300);
  place(40, 40);
  comeAlive();
  expect(places()).toEqual([
    [
      [500, 500],
      [700, 600],
    ],
  ]);
});

test('a stroke that is under way goes on', () => {
  record();
  send('pointerdown', 350, 300);
  send('pointermove', 360, 300);
  comeAlive();
  expect(session.sheet.get().penDown).toBe(true);
  send('pointermove', 370, 300);
  send('pointerup', 370, 300);
  expect(places()).toEqual([
    [
      [500, 500],
      [520, 500],
      [540, 500],
    ],
  ]);
  expect(session.sheet.get().history.past).toHaveLength(1);
});

test('what is heard is heard once', () => {
  record();
  comeAlive();
  send('pointerdown', 350, 300);
  send('pointerup', 350, 300);
  input?.replay(takeEarlyInk(session));
  expect(places()).toEqual([[[500, 500]]]);
});

test('the hand beside a pen draws no early ink either', () => {
  record();
  const hand: PointerEventInit = { pointerId: 2, pointerType: 'touch' };
  send('pointerdown', 300, 300, hand);
  send('pointermove', 310, 300, hand);
  send('pointerdown', 350, 300, { pointerType: 'pen' });
  send('pointerup', 350, 300, { pointerType: 'pen' });
  send('pointerup', 310, 300, hand);
  send('pointerdown', 300, 300, hand);
  comeAlive();
  send('pointerup', 300, 300, hand);
  send('pointerdown', 300, 300, hand);
  expect(places()).toEqual([[[500, 500]]]);
});

test('early ink comes over what was saved', () => {
  record();
  send('pointerdown', 350, 300);
  send('pointerup', 350, 300);
  const saved = [[{ x: 1, y: 2, t: 0 }]];
  session.restore([uncorrected(saved)]);
  comeAlive();
  expect(places()).toEqual([[[1, 2]], [[500, 500]]]);
  session.undo();
  expect(session.drawing()).toEqual(saved);
});

test.each(['a link’s drawing', 'a photograph'])('under %s, there is no early ink', (what) => {
  record();
  send('pointerdown', 350, 300);
  if (what === 'a photograph') void session.photo.open(new File([], 'a.png'));
  else void session.shared.open('1V_8x');
  comeAlive();
  send('pointermove', 360, 300);
  send('pointerup', 360, 300);
  expect(places()).toEqual([]);
  expect(session.sheet.get().history.past).toEqual([]);
});

test('from a page that is not alive yet nothing scrolls and no menu opens either', () => {
  record();
  for (const type of ['touchstart', 'touchmove', 'contextmenu']) {
    const event = new Event(type, { cancelable: true });
    canvas.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  }
});

test('a page without a sheet, and one that is alive already, keep nothing', () => {
  canvas.dataset.listening = 'true';
  record();
  expect(window.earlyInk).toBeUndefined();
  document.body.innerHTML = '';
  record();
  expect(window.earlyInk).toBeUndefined();
});
