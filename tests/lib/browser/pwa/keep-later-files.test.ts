// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { keepLaterFiles, keepLaterPages } from '../../../../lib/browser/pwa/keep-later-files';
import { KEEP_LATER_FILES, KEEP_LATER_PAGES } from '../../../../lib/pwa/api/later-message';
import { FakeContainer, FakeServiceWorker, setServiceWorkers } from '../fake-service-workers';

test('the service worker is asked to keep what the page has loaded, as soon as there is one', async () => {
  const active = new FakeServiceWorker();
  let start = (_registration: { active: FakeServiceWorker }) => {};
  const ready = new Promise((resolve) => {
    start = resolve;
  });
  setServiceWorkers(Object.assign(new FakeContainer(), { ready }));
  const asking = keepLaterFiles();
  expect(active.postMessage).not.toHaveBeenCalled();
  start({ active });
  await asking;
  expect(active.postMessage).toHaveBeenCalledExactlyOnceWith(KEEP_LATER_FILES);
});

test('of a page that has just been opened, the page alone is asked for', async () => {
  const active = new FakeServiceWorker();
  setServiceWorkers(Object.assign(new FakeContainer(), { ready: Promise.resolve({ active }) }));
  await keepLaterPages();
  expect(active.postMessage).toHaveBeenCalledExactlyOnceWith(KEEP_LATER_PAGES);
});

test('where the browser has no service worker nothing is asked', async () => {
  setServiceWorkers(undefined);
  await expect(keepLaterFiles()).resolves.toBeUndefined();
});
