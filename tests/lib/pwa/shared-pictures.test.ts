import { rmSync } from 'node:fs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { takeSharedFiles } from '../../../lib/browser/photos/shared-files';
import { SHARE_PATH, SHARED_FIELD } from '../../../lib/pwa/api';
import { builtSite } from '../build/built-site';
import { FakeCaches } from './fake-caches';
import { FakeHost, home } from './fake-host';
import { type RunningServiceWorker, runServiceWorker } from './run-service-worker';

let folder: string;
beforeAll(() => {
  folder = builtSite({ '404.html': 'Nothing here', 'index.html': 'home' });
  return () => rmSync(folder, { recursive: true });
});

let caches: FakeCaches;
let worker: RunningServiceWorker;
beforeEach(async () => {
  caches = new FakeCaches();
  worker = await runServiceWorker(folder, { caches, host: new FakeHost(folder) });
});

const picture = (name: string, content: string) => new File([content], name, { type: 'image/png' });

/** Shares pictures as a system does that has read the manifest, which names the same path and field. */
async function share(...files: readonly File[]): Promise<Response> {
  const sent = new FormData();
  for (const file of files) sent.append(SHARED_FIELD, file);
  return worker.ask(SHARE_PATH, { mode: 'navigate', sent });
}

const taken = async () => {
  const files = await takeSharedFiles(home, caches as unknown as CacheStorage);
  return Promise.all(files.map(async (file) => [file.name, file.type, await file.text()]));
};

test('what is shared from a gallery leads to a page that gets it, in its order, once', async () => {
  const answer = await share(picture('a 1.png', 'first'), picture('b?.png', 'second'));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}?shared`]);
  expect(await taken()).toEqual([
    ['a 1.png', 'image/png', 'first'],
    ['b?.png', 'image/png', 'second'],
  ]);
  expect(await taken()).toEqual([]);
});

test('what nobody took is forgotten with the next', async () => {
  await share(picture('a.png', 'first'), picture('b.png', 'second'));
  await share(picture('c.png', 'third'));
  expect((await taken()).map(([name]) => name)).toEqual(['c.png']);
});

test('where the storage is full, the page comes all the same, and gets nothing', async () => {
  caches.isFull = true;
  const answer = await share(picture('a.png', 'first'));
  expect(answer.status).toBe(303);
  expect(await taken()).toEqual([]);
});

test('cleaning up old versions leaves what was shared alone', async () => {
  await share(picture('a.png', 'first'));
  await worker.install();
  await worker.activate();
  expect((await taken()).map(([name]) => name)).toEqual(['a.png']);
});
