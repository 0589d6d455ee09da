// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { followVersionChange } from '../../../../lib/browser/pwa/service-worker-change';
import { createStore } from '../../../../lib/state/store';
import { FakeContainer, FakeRegistration, FakeServiceWorker, setServiceWorkers } from '../fake-service-workers';

let container: FakeContainer;
beforeEach(() => {
  container = new FakeContainer();
  setServiceWorkers(container);
});

function following({ busy = false } = {}) {
  const busyStore = createStore(busy);
  const reload = vi.fn();
  const change = followVersionChange({ isBusy: busyStore.get, subscribe: busyStore.subscribe }, reload);
  return { busy: busyStore, reload, change };
}

/** A registration whose first version is in charge, and whose second waits. */
function withOneWaiting(): FakeRegistration {
  const registration = new FakeRegistration();
  registration.finish(registration.find());
  registration.finish(registration.find());
  return registration;
}

test('the first service worker that takes charge of a page changes nothing in it, and the next one does', () => {
  const { reload } = following();
  container.control(new FakeServiceWorker());
  expect(reload).not.toHaveBeenCalled();
  container.control(new FakeServiceWorker());
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a page in which something is unfinished changes when that is over, and only once', () => {
  container.controller = new FakeServiceWorker();
  const { reload, busy } = following({ busy: true });
  busy.set(false);
  busy.set(true);
  container.control(new FakeServiceWorker());
  expect(reload).not.toHaveBeenCalled();
  busy.set(false);
  busy.set(true);
  busy.set(false);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('the page that asked for the new version changes at once, when that is in charge', () => {
  const registration = withOneWaiting();
  container.controller = registration.active;
  const { reload, change } = following({ busy: true });
  const { waiting } = registration;
  change.use(registration.asRegistration());
  expect(waiting?.postMessage).toHaveBeenCalledWith('use-new-version');
  expect(reload).not.toHaveBeenCalled();
  container.control(waiting as FakeServiceWorker);
  registration.activate();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a page that no service worker controls changes too, when it asked', () => {
  const registration = withOneWaiting();
  const { reload, change } = following();
  change.use(registration.asRegistration());
  registration.activate();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('where another page asked before, the page changes without asking again', () => {
  const registration = withOneWaiting();
  registration.activate();
  const { reload, change } = following({ busy: true });
  change.use(registration.asRegistration());
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a page that is left, or whose browser has no service workers, stays as it is', () => {
  container.controller = new FakeServiceWorker();
  const { reload, change } = following();
  change.stop();
  container.control(new FakeServiceWorker());
  setServiceWorkers(undefined);
  expect(() => following()).not.toThrow();
  expect(reload).not.toHaveBeenCalled();
});
