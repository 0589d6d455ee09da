// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToView } from '../../../../lib/browser/input/view-input';

const listener = { onStart: vi.fn(), onMove: vi.fn(), onStep: vi.fn(), onDouble: vi.fn() };
let frame: HTMLElement;
let stop = () => {};

beforeEach(() => {
  vi.resetAllMocks();
  document.body.innerHTML = '<div></div>';
  frame = document.querySelector('div') as HTMLElement;
  vi.spyOn(frame, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 200, 100));
  stop = listenToView(frame, listener);
});
afterEach(() => stop());

interface Details {
  readonly id?: number;
  /** Milliseconds since the page began. */
  readonly time?: number;
  readonly type?: string;
}

function send(
  name: string,
  [clientX, clientY]: readonly [number, number],
  { id = 1, time = 1000, type }: Details = {},
) {
  const event = new PointerEvent(name, {
    pointerId: id,
    pointerType: type ?? 'touch',
    clientX,
    clientY,
    bubbles: true,
  });
  Object.defineProperty(event, 'timeStamp', { value: time });
  frame.dispatchEvent(event);
}

/** Turns the wheel in the frame's middle. Returns whether the page is left to scroll. */
function wheel(init: WheelEventInit): boolean {
  const event = new WheelEvent('wheel', { clientX: 200, clientY: 100, bubbles: true, cancelable: true, ...init });
  return frame.dispatchEvent(event);
}

describe('two fingers', () => {
  test('tell where what lay between them is now, and how much larger', () => {
    send('pointerdown', [120, 100], { id: 1 });
    expect(listener.onStart).not.toHaveBeenCalled();
    send('pointerdown', [160, 100], { id: 2 });
    expect(listener.onStart).toHaveBeenCalledTimes(1);
    send('pointermove', [240, 100], { id: 2 });
    expect(listener.onMove).toHaveBeenLastCalledWith({ from: { x: 0.2, y: 0.5 }, to: { x: 0.4, y: 0.5 }, by: 3 });
  });

  test('go on as one, which moves the view as it is then', () => {
    send('pointerdown', [120, 100], { id: 1 });
    send('pointerdown', [160, 100], { id: 2 });
    send('pointerup', [160, 100], { id: 2 });
    expect(listener.onStart).toHaveBeenCalledTimes(2);
    send('pointermove', [140, 110], { id: 1 });
    expect(listener.onMove).toHaveBeenLastCalledWith({ from: { x: 0.1, y: 0.5 }, to: { x: 0.2, y: 0.6 }, by: 1 });
    send('pointerup', [140, 110], { id: 1 });
    send('pointermove', [150, 110], { id: 1 });
    expect(listener.onMove).toHaveBeenCalledTimes(1);
  });

  test('never scroll or zoom the page; one finger may', () => {
    const touch = (count: number) => {
      const event = new Event('touchmove', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'touches', { value: { length: count } });
      return frame.dispatchEvent(event);
    };
    expect([touch(1), touch(2)]).toEqual([true, false]);
  });
});

test('one finger is no matter of the view’s', () => {
  send('pointerdown', [120, 100]);
  send('pointermove', [160, 100]);
  send('pointerup', [160, 100]);
  expect([listener.onStart, listener.onMove, listener.onDouble].flatMap(({ mock }) => mock.calls)).toEqual([]);
});

describe('a double tap', () => {
  const tap = (place: readonly [number, number], time: number) => {
    send('pointerdown', place, { time });
    send('pointerup', place, { time: time + 50 });
  };

  test('is two taps, soon after one another and close by', () => {
    tap([150, 75], 1000);
    tap([156, 75], 1150);
    expect(listener.onDouble.mock.calls).toEqual([[{ x: 0.28, y: 0.25 }, frame]]);
  });

  test('is not one after a while, elsewhere, or after a swipe', () => {
    tap([150, 75], 1000);
    tap([150, 75], 2000);
    tap([250, 75], 2150);
    send('pointerdown', [250, 75], { time: 2300 });
    send('pointerup', [150, 75], { time: 2350 });
    expect(listener.onDouble).not.toHaveBeenCalled();
  });

  test('is told once, though the browser calls it a double click, too; a mouse’s double click is told as well', () => {
    tap([150, 75], 1000);
    tap([150, 75], 1150);
    send('dblclick', [150, 75]);
    expect(listener.onDouble).toHaveBeenCalledTimes(1);
    send('pointerdown', [150, 75], { type: 'mouse' });
    send('dblclick', [150, 75]);
    expect(listener.onDouble).toHaveBeenCalledTimes(2);
  });
});

describe('the wheel', () => {
  test('zooms with Ctrl at the pointer, and the page keeps its size', () => {
    expect(wheel({ deltaY: -100, ctrlKey: true })).toBe(false);
    const [{ from, to, by }] = listener.onStep.mock.calls[0] ?? [];
    expect([from, to]).toEqual([
      { x: 0.5, y: 0.5 },
      { x: 0.5, y: 0.5 },
    ]);
    expect(by).toBeCloseTo(1.255, 2);
  });

  test('moves the view, and the page where that leads nowhere', () => {
    listener.onStep.mockReturnValueOnce(true).mockReturnValueOnce(false);
    expect(wheel({ deltaX: 20, deltaY: 10 })).toBe(false);
    expect(listener.onStep).toHaveBeenLastCalledWith({ from: { x: 0.5, y: 0.5 }, to: { x: 0.4, y: 0.4 }, by: 1 });
    expect(wheel({ deltaY: 10 })).toBe(true);
  });

  test('counts in lines in some browsers', () => {
    wheel({ deltaY: 1, deltaMode: 1 });
    expect(listener.onStep.mock.calls[0]?.[0].to.y).toBeCloseTo(0.34);
  });
});
