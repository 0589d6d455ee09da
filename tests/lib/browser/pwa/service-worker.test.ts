// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerServiceWorker, watchForNewVersion } from '../../../../lib/browser/pwa/service-worker';
import { FakeContainer, FakeRegistration, setServiceWorkers } from '../fake-service-workers';

const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const registration = new FakeRegistration();
  const onReady = vi.fn();
  const stop = watchForNewVersion(registration.asRegistration(), onReady);
  return { registration, onReady, stop };
}

test('where the browser has no service worker, or refuses one, nothing happens', async () => {
  setServiceWorkers(undefined);
  expect(await registerServiceWorker('/service-worker.js')).toBeUndefined();
  const container = new FakeContainer();
  container.register.mockRejectedValue(new DOMException('not here', 'SecurityError'));
  setServiceWorkers(container);
  expect(await registerServiceWorker('/service-worker.js')).toBeUndefined();
});

test('the very first version is no new one', () => {
  const { registration, onReady } = watched();
  registration.finish(registration.find());
  expect(onReady).not.toHaveBeenCalled();
});

test('a new version is told of once it is there whole, and each later one again', () => {
  const { registration, onReady } = watched();
  registration.finish(registration.find());
  const second = registration.find();
  expect(onReady).not.toHaveBeenCalled();
  registration.finish(second);
  expect(onReady).toHaveBeenCalledTimes(1);
  registration.finish(registration.find());
  expect(onReady).toHaveBeenCalledTimes(2);
});

test('a new version that waits already is told of at once', () => {
  const registration = new FakeRegistration();
  registration.finish(registration.find());
  registration.finish(registration.find());
  const onReady = vi.fn();
  watchForNewVersion(registration.asRegistration(), onReady);
  expect(onReady).toHaveBeenCalledTimes(1);
});

test('a new version that could not be fetched is not told of', () => {
  const { registration, onReady } = watched();
  registration.finish(registration.find());
  const second = registration.find();
  registration.installing = null;
  second.enter('redundant');
  expect(onReady).not.toHaveBeenCalled();
});

test('a page that is looked at again asks for a new version after an hour, and not before', () => {
  const { registration, stop } = watched();
  const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(HOUR - 1);
  lookAgain();
  expect(registration.update).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  lookAgain();
  lookAgain();
  expect(registration.update).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(HOUR);
  stop();
  lookAgain();
  expect(registration.update).toHaveBeenCalledTimes(1);
});
