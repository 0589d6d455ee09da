import { rmSync } from 'node:fs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { builtSite } from '../build/built-site';
import { FakeCaches } from './fake-caches';
import { FakeHost } from './fake-host';
import { buildServiceWorker, runServiceWorker } from './run-service-worker';

const script = '_next/static/chunks/home.js';
const site = {
  '404.html': 'nothing here',
  'index.html': '<script src="/digits/_next/static/chunks/home.js"></script>',
};

let folder: string;
beforeAll(async () => {
  folder = builtSite({ ...site, [script]: 'home' });
  await buildServiceWorker(folder);
  return () => rmSync(folder, { recursive: true });
});

let host: FakeHost;
beforeEach(() => {
  host = new FakeHost(folder);
});

test('a file that the browser’s own cache has damaged is fetched past it, and the version is installed', async () => {
  host.damagedInCache.add(script);
  const worker = runServiceWorker(folder, { caches: new FakeCaches(), host });
  await worker.install();
  await worker.activate();
  host.isReachable = false;
  expect(await (await worker.ask(script)).text()).toBe('home');
});

test('a version of which the host has a file damaged is not installed', async () => {
  host.damaged.add(script);
  const worker = runServiceWorker(folder, { caches: new FakeCaches(), host });
  await expect(worker.install()).rejects.toThrow();
});
