// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPixelSize } from '../../../../lib/browser/canvas/pixel-size';

/** The window's ResizeObserver and matchMedia, with their changes in the test's hands. */
let resize: (devicePixels?: number) => void;
let changeRatio: (ratio: number) => void;
let element: HTMLElement;
let width = 0;
let height = 0;

beforeEach(() => {
  element = document.createElement('div');
  vi.spyOn(element, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, width, height || width));
  height = 0;
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: (entries: readonly Partial<ResizeObserverEntry>[]) => void) {
        resize = (inlineSize) => {
          const size = inlineSize === undefined ? undefined : [{ inlineSize, blockSize: inlineSize }];
          callback([{ devicePixelContentBoxSize: size }]);
        };
      }
      observe() {}
      disconnect() {
        resize = () => {};
      }
    },
  );
  const queries: EventTarget[] = [];
  vi.stubGlobal('matchMedia', () => {
    const query = new EventTarget();
    queries.push(query);
    return query;
  });
  changeRatio = (ratio) => {
    vi.stubGlobal('devicePixelRatio', ratio);
    queries.at(-1)?.dispatchEvent(new Event('change'));
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function watch() {
  const sizes: number[] = [];
  const stop = watchPixelSize(element, (pixels) => sizes.push(pixels));
  return { sizes, stop };
}

test('the browser is believed about the pixel on which an edge falls', () => {
  width = 326.5;
  const { sizes } = watch();
  resize(326);
  expect(sizes).toEqual([326]);
});

test('width and height are told', () => {
  [width, height] = [300, 200];
  vi.stubGlobal('devicePixelRatio', 1.5);
  const onSize = vi.fn();
  const stop = watchPixelSize(element, onSize);
  resize();
  expect(onSize).toHaveBeenLastCalledWith(450, 300);
  stop();
});

test('a size in device pixels that leaves the pixel ratio out is corrected', () => {
  width = 327;
  vi.stubGlobal('devicePixelRatio', 3);
  const { sizes } = watch();
  resize(327);
  expect(sizes).toEqual([981]);
});

test('where the browser tells no device pixels, they are counted', () => {
  width = 300;
  vi.stubGlobal('devicePixelRatio', 1.5);
  const { sizes } = watch();
  resize();
  expect(sizes).toEqual([450]);
});

test('each change of the pixel ratio is followed, until the watching stops', () => {
  width = 300;
  const { sizes, stop } = watch();
  changeRatio(2);
  changeRatio(1.25);
  stop();
  changeRatio(3);
  expect(sizes).toEqual([600, 375]);
});
