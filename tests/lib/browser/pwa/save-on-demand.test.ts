// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { saveOnDemandAssets, saveOnDemandPages } from '../../../../lib/browser/pwa/save-on-demand';
import { FakeContainer, FakeServiceWorker, setServiceWorkers } from '../fake-service-workers';

test('the service worker is asked to keep what the page has loaded, as soon as there is one', async () => {
  const active = new FakeServiceWorker();
  let start = (_registration: { active: FakeServiceWorker }) => {};
  const ready = new Promise((resolve) => {
    start = resolve;
  });
  setServiceWorkers(Object.assign(new FakeContainer(), { ready }));
  const asking = saveOnDemandAssets();
  expect(active.postMessage).not.toHaveBeenCalled();
  start({ active });
  await asking;
  expect(active.postMessage).toHaveBeenCalledExactlyOnceWith('keep-later-files');
});

test('of a page that has just been opened, the page alone is asked for', async () => {
  const active = new FakeServiceWorker();
  setServiceWorkers(Object.assign(new FakeContainer(), { ready: Promise.resolve({ active }) }));
  await saveOnDemandPages();
  expect(active.postMessage).toHaveBeenCalledExactlyOnceWith('keep-later-pages');
});

test('where the browser has no service worker nothing is asked', async () => {
  setServiceWorkers(undefined);
  await expect(saveOnDemandAssets()).resolves.toBeUndefined();
});
