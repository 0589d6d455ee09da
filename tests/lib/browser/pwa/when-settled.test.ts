// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenSettled } from '../../../../lib/browser/pwa/when-settled';
import { createDesk } from '../../../../lib/session/desk';
import { createFakeRecogniser } from '../fake-recogniser';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then, 1));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ready = () => createFakeRecogniser('ready');

test('waits until the network is ready to read', () => {
  const [desk, then] = [createDesk(), vi.fn()];
  whenSettled(desk, then);
  vi.advanceTimersByTime(5000);
  expect(then).not.toHaveBeenCalled();
  desk.attach(ready());
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(then).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(then).toHaveBeenCalledTimes(1);
});

test('a page that reads nothing has settled ten seconds after it was loaded', () => {
  const then = vi.fn();
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  whenSettled(createDesk(), then);
  vi.advanceTimersByTime(60_000);
  expect(then).not.toHaveBeenCalled();
  dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(9000);
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(then).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});

test('works where the browser does not say when it is idle', () => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(window, 'requestIdleCallback');
  const [desk, then] = [createDesk(), vi.fn()];
  desk.attach(ready());
  whenSettled(desk, then);
  expect(then).toHaveBeenCalledTimes(1);
});

test.each(['before the network is ready', 'before the browser is idle'])('stopped %s, it never comes', (moment) => {
  const [desk, then] = [createDesk(), vi.fn()];
  if (moment !== 'before the network is ready') desk.attach(ready());
  const stop = whenSettled(desk, then);
  stop();
  desk.attach(ready());
  vi.advanceTimersByTime(60_000);
  expect(then).not.toHaveBeenCalled();
});
