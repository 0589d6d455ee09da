// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToDrag } from '../../../../lib/browser/input/drag-input';
import { forgetPen } from '../forget-pen';

const listener = {
  onStart: vi.fn(),
  onHold: vi.fn(),
  onTap: vi.fn(),
  onMove: vi.fn(),
  onEnd: vi.fn(),
  onCancel: vi.fn(),
};
let frame: HTMLElement;
let stop = () => {};

beforeEach(() => {
  vi.resetAllMocks();
  listener.onStart.mockReturnValue(true);
  document.body.innerHTML = '<div><button>7</button></div>';
  frame = document.querySelector('div') as HTMLElement;
  vi.spyOn(frame, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 200, 200));
  stop = listenToDrag(frame, listener);
});
afterEach(() => {
  stop();
  forgetPen();
});

function send(
  type: string,
  clientX: number,
  clientY: number,
  pointerId = 1,
  target: Element = frame,
  pointerType = 'mouse',
) {
  target.dispatchEvent(new PointerEvent(type, { pointerId, pointerType, clientX, clientY, bubbles: true }));
}

test('a drag is told in shares of the frame, from where it was pressed', () => {
  send('pointerdown', 120, 70);
  send('pointermove', 200, 150);
  send('pointermove', 300, 150);
  send('pointerup', 300, 250);
  const from = { x: 0.1, y: 0.1 };
  expect(listener.onMove.mock.calls).toEqual([
    [from, { x: 0.5, y: 0.5 }],
    [from, { x: 1, y: 0.5 }],
  ]);
  expect(listener.onEnd.mock.calls).toEqual([[from, { x: 1, y: 1 }]]);
});

test('a press without a move is a tap, and is left to what was pressed', () => {
  const button = document.querySelector('button') as HTMLElement;
  send('pointerdown', 120, 70, 1, button);
  send('pointermove', 122, 71, 1, button);
  send('pointerup', 122, 71, 1, button);
  expect(listener.onStart).toHaveBeenCalledWith({ x: 0.1, y: 0.1 }, button);
  expect(listener.onTap).toHaveBeenCalledWith({ x: 0.1, y: 0.1 }, button);
  expect(listener.onMove).not.toHaveBeenCalled();
  expect(listener.onEnd).not.toHaveBeenCalled();
});

describe('a finger that rests', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    listener.onStart.mockReturnValue(false);
    listener.onHold.mockReturnValue(true);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('begins a drag where a swipe begins none, and the page does not scroll under it', () => {
    send('pointerdown', 120, 70, 1, frame, 'touch');
    expect(isLeftToBrowser('touchmove')).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(listener.onHold).toHaveBeenCalledWith({ x: 0.1, y: 0.1 }, frame);
    expect([isLeftToBrowser('touchmove'), isLeftToBrowser('contextmenu')]).toEqual([false, false]);
    send('pointermove', 200, 150, 1, frame, 'touch');
    send('pointerup', 300, 250, 1, frame, 'touch');
    expect(listener.onEnd).toHaveBeenCalledWith({ x: 0.1, y: 0.1 }, { x: 1, y: 1 });
    expect(isLeftToBrowser('touchmove')).toBe(true);
  });

  test('and moved before is a swipe, which is left to the browser', () => {
    send('pointerdown', 120, 70, 1, frame, 'touch');
    send('pointermove', 120, 90, 1, frame, 'touch');
    vi.advanceTimersByTime(1000);
    send('pointerup', 120, 150, 1, frame, 'touch');
    expect(listener.onHold).not.toHaveBeenCalled();
    expect(listener.onEnd).not.toHaveBeenCalled();
    expect(listener.onTap).not.toHaveBeenCalled();
  });

  test('begins nothing where a second finger comes, nor where it was lifted', () => {
    send('pointerdown', 120, 70, 1, frame, 'touch');
    send('pointerdown', 150, 90, 2, frame, 'touch');
    vi.advanceTimersByTime(1000);
    send('pointerup', 150, 90, 2, frame, 'touch');
    send('pointerdown', 120, 70, 3, frame, 'touch');
    send('pointerup', 120, 70, 3, frame, 'touch');
    vi.advanceTimersByTime(1000);
    expect(listener.onHold).not.toHaveBeenCalled();
  });

  test('is waited for with fingers alone: a mouse begins no drag by resting', () => {
    send('pointerdown', 120, 70);
    vi.advanceTimersByTime(1000);
    expect(listener.onHold).not.toHaveBeenCalled();
  });
});

/** Whether the browser goes on with what this event begins. */
const isLeftToBrowser = (type: string): boolean =>
  frame.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));

test('a second finger ends the drag: it is there to zoom', () => {
  send('pointerdown', 120, 70);
  send('pointermove', 200, 150);
  send('pointerdown', 250, 200, 2);
  expect(listener.onCancel).toHaveBeenCalled();
  send('pointerup', 200, 150);
  expect(listener.onEnd).not.toHaveBeenCalled();
});

test('a drag that the browser takes away is cancelled', () => {
  send('pointerdown', 120, 70);
  send('pointermove', 200, 150);
  send('pointercancel', 200, 150);
  send('pointerup', 200, 150);
  expect(listener.onCancel).toHaveBeenCalledTimes(1);
  expect(listener.onEnd).not.toHaveBeenCalled();
});

test('where no drag may begin, none does', () => {
  listener.onStart.mockReturnValue(false);
  send('pointerdown', 120, 70);
  send('pointermove', 200, 150);
  expect(listener.onMove).not.toHaveBeenCalled();
});

test('a pen drags on from the hand that rests beside it, and that hand drags nothing from then on', () => {
  send('pointerdown', 120, 70, 1, frame, 'touch');
  send('pointermove', 200, 150, 1, frame, 'touch');
  send('pointerdown', 200, 150, 2, frame, 'pen');
  expect(listener.onCancel).toHaveBeenCalledTimes(1);
  send('pointermove', 220, 180, 1, frame, 'touch');
  send('pointermove', 300, 150, 2, frame, 'pen');
  send('pointerup', 300, 250, 2, frame, 'pen');
  expect(listener.onEnd.mock.calls).toEqual([
    [
      { x: 0.5, y: 0.5 },
      { x: 1, y: 1 },
    ],
  ]);
  send('pointerdown', 120, 70, 3, frame, 'touch');
  send('pointermove', 200, 150, 3, frame, 'touch');
  send('pointerup', 200, 150, 3, frame, 'touch');
  expect(listener.onStart).toHaveBeenCalledTimes(2);
  expect(listener.onEnd).toHaveBeenCalledTimes(1);
});

test('a hand beside a pen that drags ends nothing', () => {
  send('pointerdown', 120, 70, 2, frame, 'pen');
  send('pointermove', 200, 150, 2, frame, 'pen');
  send('pointerdown', 220, 180, 1, frame, 'touch');
  send('pointerup', 300, 250, 2, frame, 'pen');
  expect(listener.onCancel).not.toHaveBeenCalled();
  expect(listener.onEnd).toHaveBeenCalledTimes(1);
});
