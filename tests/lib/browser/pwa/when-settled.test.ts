// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenSettled } from '../../../../lib/browser/pwa/when-settled';
import { createSession } from '../../../../lib/session/session';
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
  const [session, then] = [createSession(), vi.fn()];
  whenSettled(session, then);
  vi.advanceTimersByTime(5000);
  expect(then).not.toHaveBeenCalled();
  session.attach(ready());
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(then).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(then).toHaveBeenCalledTimes(1);
});

test('a page that reads nothing has settled ten seconds after it was loaded', () => {
  const then = vi.fn();
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  whenSettled(createSession(), then);
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
  const [session, then] = [createSession(), vi.fn()];
  session.attach(ready());
  whenSettled(session, then);
  expect(then).toHaveBeenCalledTimes(1);
});

test.each(['before the network is ready', 'before the browser is idle'])('stopped %s, it never comes', (moment) => {
  const [session, then] = [createSession(), vi.fn()];
  if (moment !== 'before the network is ready') session.attach(ready());
  const stop = whenSettled(session, then);
  stop();
  session.attach(ready());
  vi.advanceTimersByTime(60_000);
  expect(then).not.toHaveBeenCalled();
});
