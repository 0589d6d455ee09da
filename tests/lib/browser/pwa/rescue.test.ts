// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeContainer, FakeRegistration, type FakeServiceWorker, setServiceWorkers } from '../fake-service-workers';

const MINUTE = 60_000;

let container: FakeContainer;
let registration: FakeRegistration;
const reload = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  registration = new FakeRegistration();
  registration.finish(registration.find());
  vi.stubGlobal('location', { reload });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  reload.mockReset();
  sessionStorage.clear();
  delete document.documentElement.dataset.alive;
});

/** Loads the page, of whose scripts only this one works, and waits for longer than any page takes to come alive. */
async function load(meanwhile = () => {}, controller = registration.active): Promise<void> {
  container = new FakeContainer();
  container.controller = controller;
  container.getRegistration.mockImplementation(async () => registration);
  setServiceWorkers(container);
  vi.resetModules();
  await import('../../../../lib/browser/pwa/rescue');
  meanwhile();
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
}

const alive = () => {
  document.documentElement.dataset.alive = '';
};

/** A newer version, found when the page asks for one. */
function deploy(): void {
  registration.update.mockImplementation(async () => void registration.find());
}

function takeOver(): void {
  registration.activate();
  container.control(registration.active as FakeServiceWorker);
}

test('a page that did not come alive has the newer version take over, and is loaded from that', async () => {
  deploy();
  await load();
  registration.finish(registration.installing as FakeServiceWorker);
  expect(registration.waiting?.postMessage).toHaveBeenCalledWith('use-new-version');
  expect(reload).not.toHaveBeenCalled();
  takeOver();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('one that waits already takes over without a connection', async () => {
  registration.finish(registration.find());
  registration.update.mockRejectedValue(new TypeError('offline'));
  await load();
  expect(registration.waiting?.postMessage).toHaveBeenCalledWith('use-new-version');
});

test('one that waits is left out where a still newer one comes, and serves where that does not come', async () => {
  registration.finish(registration.find());
  const { waiting } = registration;
  deploy();
  await load();
  expect(waiting?.postMessage).not.toHaveBeenCalled();
  registration.installing?.enter('redundant');
  expect(waiting?.postMessage).toHaveBeenCalledTimes(1);
});

test('a page that is alive is left alone, whatever waits', async () => {
  registration.finish(registration.find());
  await load(alive);
  expect(registration.update).not.toHaveBeenCalled();
  expect(registration.waiting?.postMessage).not.toHaveBeenCalled();
  takeOver();
  expect(reload).not.toHaveBeenCalled();
});

test('a page that comes alive while a newer version is fetched is not loaded again: it may hold a drawing', async () => {
  deploy();
  await load();
  alive();
  registration.finish(registration.installing as FakeServiceWorker);
  expect(registration.waiting?.postMessage).not.toHaveBeenCalled();
  takeOver();
  expect(reload).not.toHaveBeenCalled();
});

test('a page whose scripts are only slow is left alone where there is no newer version', async () => {
  await load();
  expect(registration.update).toHaveBeenCalledTimes(1);
  expect(registration.active?.postMessage).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
});

test('a first visit on a slow line is left alone, also where another page brings the first service worker', async () => {
  await load(() => {}, null);
  container.control(registration.active as FakeServiceWorker);
  expect(registration.update).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
});

test('where another page had the newer version take over meanwhile, this one is loaded from it', async () => {
  registration.finish(registration.find());
  await load(takeOver);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a host that shows two broken versions in turns has the page loaded once a minute at most', async () => {
  for (const times of [1, 1, 2]) {
    deploy();
    await load();
    registration.finish(registration.installing as FakeServiceWorker);
    takeOver();
    expect(reload).toHaveBeenCalledTimes(times);
  }
});

test('a browser that keeps nothing for the site is helped as well', async () => {
  vi.stubGlobal('sessionStorage', {
    getItem() {
      throw new DOMException('not here', 'SecurityError');
    },
    clear() {},
  });
  registration.finish(registration.find());
  await load(takeOver);
  expect(reload).toHaveBeenCalledTimes(1);
});
