// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenToPen, type PenInput } from '../../../../lib/browser/input/pen-input';
import type { Box } from '../../../../lib/geometry/box';
import { SQUARE } from '../../../../lib/session/sheet-view';
import type { Point } from '../../../../lib/strokes/drawing';
import { forgetPen } from '../forget-pen';

let element: HTMLElement;
let strokes: Point[][];
let down: boolean;
let input: PenInput;
let view: Box;

beforeEach(() => {
  element = document.createElement('div');
  document.body.append(element);
  // A sheet of 500 pixels at (100, 50): two sheet units to a pixel.
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 500, 500));
  strokes = [];
  down = false;
  view = SQUARE;
  input = listenToPen(
    element,
    {
      onDown(point) {
        strokes.push([point]);
        down = true;
      },
      onMove: (points) => strokes.at(-1)?.push(...points),
      onUp() {
        down = false;
      },
      onDiscard() {
        strokes.pop();
        down = false;
      },
    },
    () => view,
  );
});

afterEach(() => {
  input.stop();
  element.remove();
  forgetPen();
});

function send(type: string, clientX: number, clientY: number, init: PointerEventInit = {}): PointerEvent {
  const event = new PointerEvent(type, {
    ...{ pointerId: 1, clientX, clientY, bubbles: true, cancelable: true },
    buttons: type === 'pointerup' ? 0 : 1,
    ...init,
  });
  element.dispatchEvent(event);
  return event;
}

const places = () => strokes.map((stroke) => stroke.map(({ x, y }) => [x, y]));

test('a place on the screen becomes a place on the sheet of 1000 units', () => {
  send('pointerdown', 350, 300);
  send('pointermove', 600, 550);
  expect(places()).toEqual([
    [
      [500, 500],
      [1000, 1000],
    ],
  ]);
});

test('a stroke that leaves the sheet and comes back is one stroke, with the points outside kept', () => {
  send('pointerdown', 350, 300);
  send('pointermove', 50, 0);
  send('pointermove', 350, 310);
  send('pointerup', 350, 310);
  expect(places()).toEqual([
    [
      [500, 500],
      [-100, -100],
      [500, 520],
      [500, 520],
    ],
  ]);
});

test('a second finger and another button draw nothing', () => {
  send('pointerdown', 350, 300, { button: 2 });
  expect(strokes).toEqual([]);
  send('pointerdown', 350, 300);
  send('pointerdown', 200, 200, { pointerId: 2 });
  send('pointermove', 210, 210, { pointerId: 2 });
  send('pointerup', 210, 210, { pointerId: 2 });
  expect(places()).toEqual([[[500, 500]]]);
  expect(down).toBe(true);
});

test('after the first pointer is up, another one may draw', () => {
  send('pointerdown', 350, 300);
  send('pointerup', 350, 300);
  send('pointerdown', 100, 50, { pointerId: 2 });
  expect(strokes).toHaveLength(2);
});

test('a cancelled pointer ends the stroke without adding its own place', () => {
  send('pointerdown', 350, 300);
  send('pointermove', 360, 300);
  send('pointercancel', 0, 0);
  expect(places()).toEqual([
    [
      [500, 500],
      [520, 500],
    ],
  ]);
  expect(down).toBe(false);
});

test('all places between two events are kept where the browser tells them', () => {
  send('pointerdown', 100, 50);
  const between = [110, 120, 130].map((clientX) => new PointerEvent('pointermove', { clientX, clientY: 50 }));
  const event = new PointerEvent('pointermove', { pointerId: 1, clientX: 130, clientY: 50, buttons: 1 });
  Object.defineProperty(event, 'getCoalescedEvents', { value: () => between });
  element.dispatchEvent(event);
  expect(strokes[0]?.map(({ x }) => x)).toEqual([0, 20, 40, 60]);
});

test('the page neither scrolls nor opens a menu from the sheet', () => {
  for (const type of ['touchstart', 'touchmove', 'contextmenu']) {
    const event = new Event(type, { cancelable: true });
    element.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  }
});

test('after listening stopped, nothing is heard', () => {
  input.stop();
  send('pointerdown', 350, 300);
  expect(strokes).toEqual([]);
});

test('a pen whose up was lost ends its stroke at the next move without a button, and may draw again', () => {
  send('pointerdown', 350, 300);
  send('pointermove', 400, 300, { buttons: 0 });
  expect(down).toBe(false);
  send('pointermove', 450, 300, { buttons: 0 });
  expect(places()).toEqual([[[500, 500]]]);
  send('pointerdown', 350, 300);
  send('pointerdown', 400, 300);
  expect(places()).toHaveLength(3);
});

test('a mouse pressed beside the sheet and drawn onto it begins its stroke at the edge; a finger does not', () => {
  send('pointerenter', 100, 300, { pointerType: 'mouse', button: -1 });
  send('pointermove', 350, 300);
  send('pointerup', 350, 300);
  expect(places()).toEqual([
    [
      [0, 500],
      [500, 500],
      [500, 500],
    ],
  ]);
  send('pointerenter', 100, 300, { pointerType: 'touch', button: -1 });
  send('pointerenter', 100, 300, { pointerType: 'mouse', button: -1, buttons: 0 });
  expect(places()).toHaveLength(1);
});

const hand: PointerEventInit = { pointerId: 1, pointerType: 'touch' };
const pen: PointerEventInit = { pointerId: 2, pointerType: 'pen' };

test('a pen that comes down takes the stroke of the hand that rests there away, and draws', () => {
  send('pointerdown', 150, 150, hand);
  send('pointerup', 150, 150, hand);
  send('pointerdown', 350, 300, hand);
  send('pointermove', 352, 304, hand);
  send('pointerdown', 200, 100, pen);
  send('pointermove', 360, 310, hand);
  send('pointermove', 250, 100, pen);
  send('pointerup', 360, 310, hand);
  expect(down).toBe(true);
  send('pointerup', 250, 100, pen);
  expect(down).toBe(false);
  expect(places()).toEqual([
    [
      [100, 200],
      [100, 200],
    ],
    [
      [200, 100],
      [300, 100],
      [300, 100],
    ],
  ]);
});

test('a sheet that shows more than the square has a place of the screen where it shows it', () => {
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 1000, 500));
  view = { x: -1000, y: -500, width: 4000, height: 2000 };
  send('pointerdown', 100, 50);
  send('pointermove', 600, 300);
  expect(places()).toEqual([
    [
      [-1000, -500],
      [1000, 500],
    ],
  ]);
});

test('once a pen was seen, be it in the air, touch no more draws, neither here nor on another sheet', () => {
  send('pointerdown', 350, 300, hand);
  send('pointerup', 350, 300, hand);
  expect(strokes).toHaveLength(1);
  send('pointerenter', 200, 100, { ...pen, buttons: 0 });
  send('pointerdown', 350, 300, hand);
  send('pointermove', 360, 300, hand);
  expect(strokes).toHaveLength(1);
  input.stop();
  const onDown = vi.fn();
  input = listenToPen(element, { onDown, onMove() {}, onUp() {}, onDiscard() {} }, () => view);
  send('pointerdown', 350, 300, hand);
  expect(onDown).not.toHaveBeenCalled();
  send('pointerdown', 350, 300, { pointerId: 3, pointerType: 'mouse' });
  expect(onDown).toHaveBeenCalledTimes(1);
});

test('a hand that comes down while the pen draws changes nothing', () => {
  send('pointerdown', 350, 300, pen);
  send('pointerdown', 200, 200, hand);
  send('pointermove', 210, 210, hand);
  send('pointerup', 210, 210, hand);
  expect(places()).toEqual([[[500, 500]]]);
  expect(down).toBe(true);
});

test('a touch that the browser takes away as a hand’s leaves nothing', () => {
  send('pointerdown', 350, 300, hand);
  send('pointermove', 360, 300, hand);
  send('pointercancel', 0, 0, hand);
  send('lostpointercapture', 0, 0, hand);
  expect(strokes).toEqual([]);
  expect(down).toBe(false);
});
