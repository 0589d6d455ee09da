import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { builtSite } from '../build/built-site';
import { FakeCaches } from './fake-caches';
import { FakeHost } from './fake-host';
import { type RunningServiceWorker, runServiceWorker } from './run-service-worker';

const script = (name: string) => `<script src="/digits/_next/static/chunks/${name}.js" async=""></script>`;

const home = '_next/static/chunks/home.js';
const atOnce = ['', '404.html', 'index.txt', home, 'models/digit-net/model.json'];
const withPage = ['compare/', 'compare/index.txt', '_next/static/chunks/compare.js', '_next/static/chunks/worker.js'];
const weights = 'models/convnet/weights.0123abcd.bin';
const oneByOne = ['models/convnet/model.json', weights, 'models/mlp-100/model.json'];

const site = {
  '404.html': '<link rel="stylesheet" href="/digits/all.css"/><h1>Nothing here</h1>',
  'index.html': script('home'),
  'index.txt': 'home for Next',
  [home]: 'home',
  'compare/index.html': script('home') + script('compare'),
  'compare/index.txt': 'compare for Next',
  '_next/static/chunks/compare.js': 'new Worker("static/chunks/worker.js")',
  '_next/static/chunks/worker.js': 'worker',
  'models/digit-net/model.json': 'ours',
  'models/convnet/model.json': 'convnet',
  [weights]: 'the weights of convnet',
  'models/mlp-100/model.json': 'mlp-100',
};

let folder: string;
beforeAll(() => {
  folder = builtSite(site);
  return () => rmSync(folder, { recursive: true });
});

let caches: FakeCaches;
let host: FakeHost;
let worker: RunningServiceWorker;
beforeEach(async () => {
  caches = new FakeCaches();
  host = new FakeHost(folder);
  worker = await start(folder);
});

async function start(site: string, pages?: readonly string[]): Promise<RunningServiceWorker> {
  const started = await runServiceWorker(site, { caches, host, ...(pages && { pages }) });
  await started.install();
  await started.activate();
  return started;
}

/** The same site with another content of some files, all of it deployed. */
function deploy(changed: Readonly<Record<string, string>>): string {
  const next = builtSite({ ...site, ...changed });
  host.show(next);
  return next;
}

const openCompare = (page = 'compare') => worker.ask('compare/', { mode: 'navigate', page });

test('a file that the browser’s own cache has damaged is fetched past it, and the version is installed', async () => {
  caches = new FakeCaches();
  host.damagedInCache.add(home);
  worker = await start(folder);
  host.isReachable = false;
  expect(await (await worker.ask(home)).text()).toBe('home');
});

test('a version of which the host has a file damaged is not installed', async () => {
  caches = new FakeCaches();
  host.damaged.add(home);
  await expect(start(folder)).rejects.toThrow();
});

test('before a page on demand is opened nothing of it is fetched', async () => {
  expect(new Set(host.asked)).toEqual(new Set(atOnce));
  host.asked.length = 0;
  await worker.ask('', { mode: 'navigate' });
  await worker.ask('models/digit-net/model.json');
  expect(host.asked).toEqual([]);
});

test('a page on demand that was opened works without a connection, whole, with the networks that came', async () => {
  await openCompare();
  await worker.ask('models/mlp-100/model.json');
  host.isReachable = false;
  expect(await (await openCompare()).text()).toBe(site['compare/index.html']);
  for (const path of withPage) expect((await worker.ask(path)).status, path).toBe(200);
  expect(await (await worker.ask('models/mlp-100/model.json')).text()).toBe('mlp-100');
  expect((await worker.ask('models/convnet/model.json')).type).toBe('error');
});

test('a page on demand that was come to by a link is saved under its own address as well', async () => {
  await worker.ask('compare/index.txt?_rsc=1a2b3');
  host.isReachable = false;
  expect((await openCompare()).status).toBe(200);
});

test('a file is saved under the key that it has in the caches of all versions so far, where its hash tells it apart', async () => {
  await worker.ask('models/convnet/model.json');
  const [name = ''] = (await caches.keys()).filter((each) => each.includes(' version '));
  const saved = (await (await caches.open(name)).keys()).map(({ url }) => url);
  const revision = encodeURIComponent(createHash('sha256').update('convnet').digest('base64').slice(0, 16));
  expect(saved).toContain(`https://example.org/digits/models/convnet/model.json?__WB_REVISION__=${revision}`);
  expect(saved).toContain(`https://example.org/digits/${home}`);
});

test('each file on demand is fetched once, also where two ask for it at the same time', async () => {
  host.asked.length = 0;
  const path = 'models/convnet/model.json';
  const answers = await Promise.all([worker.ask(path), worker.ask(path)]);
  for (const answer of answers) expect(await answer.text()).toBe('convnet');
  await worker.ask(path);
  expect(host.asked).toEqual([path]);
});

test('what a first visit loaded past the service worker is saved once the page says that it has it all', async () => {
  await worker.tell('keep-later-files');
  host.isReachable = false;
  expect((await openCompare()).status).toBe(200);
  for (const path of [...withPage, ...oneByOne]) expect((await worker.ask(path)).status, path).toBe(200);
});

test('a page that has just been opened is saved without the networks that it may never fetch', async () => {
  await worker.tell('keep-later-pages');
  host.isReachable = false;
  for (const path of withPage) expect((await worker.ask(path)).status, path).toBe(200);
  for (const path of oneByOne) expect((await worker.ask(path)).type, path).toBe('error');
});

test('weights come to the page piece by piece, to all that ask for them, and are saved once they are whole', async () => {
  host.asked.length = 0;
  host.isHalted = true;
  const answers = await Promise.all([worker.begin(weights), worker.begin(weights)]);
  const readers = answers.map(({ body }) => body?.getReader());
  for (const reader of readers) expect(Buffer.from((await reader?.read())?.value ?? [])).toHaveLength(11);
  const late = await worker.begin(weights);
  host.isHalted = false;
  expect(await late.text()).toBe('the weights of convnet');
  for (const reader of readers) expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(' of convnet');
  await worker.tell('keep-later-files');
  expect(host.asked.filter((path) => path === weights)).toHaveLength(1);
  host.isReachable = false;
  expect(await (await worker.ask(weights)).text()).toBe('the weights of convnet');
});

test('weights that come damaged are not saved, and the next time are fetched past the browser’s own cache', async () => {
  host.damaged.add(weights);
  await worker.ask(weights);
  expect(host.cacheModes.get(weights)).toBe('default');
  host.damaged.clear();
  expect(await (await worker.ask(weights)).text()).toBe('the weights of convnet');
  expect(host.cacheModes.get(weights)).toBe('reload');
});

test('without a connection a page never opened says so in the site’s look, at each form of its address', async () => {
  host.isReachable = false;
  for (const address of ['compare/', 'compare/?from=a-friend', 'compare/index.html']) {
    const answer = await worker.ask(address, { mode: 'navigate' });
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain('You are offline, and this page has not been opened here before.');
    expect(html).toContain('<link rel="stylesheet" href="/digits/all.css"/>');
  }
  const nowhere = await worker.ask('nowhere/', { mode: 'navigate' });
  expect(await nowhere.text()).toContain('Nothing here');
});

test('where the storage is full a file on demand comes all the same', async () => {
  caches.isFull = true;
  expect(await (await openCompare()).text()).toBe(site['compare/index.html']);
  expect(await (await worker.ask('models/convnet/model.json')).text()).toBe('convnet');
});

test('a page gets no file on demand of another version', async () => {
  await openCompare();
  const next = deploy({ 'models/convnet/model.json': 'convnet, trained again', 'index.txt': 'changed' });
  host.asked.length = 0;
  // Told apart from a connection that is not there, and not asked for again.
  expect((await worker.ask('models/convnet/model.json', { page: 'compare' })).status).toBe(412);
  expect(host.asked).toEqual(['models/convnet/model.json']);
  worker = await start(next, ['compare']);
  expect((await worker.ask('models/convnet/model.json', { page: 'compare' })).type).toBe('error');
  expect(await (await worker.ask('compare/index.txt', { page: 'compare' })).text()).toBe('compare for Next');
  await openCompare('again');
  const own = await worker.ask('models/convnet/model.json', { page: 'again' });
  expect(await own.text()).toBe('convnet, trained again');
});

test('a page on demand that changed on the server meanwhile comes from there, with all its parts', async () => {
  deploy({ 'compare/index.html': 'another page', 'compare/index.txt': 'another payload' });
  expect(await (await openCompare()).text()).toBe('another page');
  expect(await (await worker.ask('compare/index.txt', { page: 'compare' })).text()).toBe('another payload');
});

test('a new version takes over what the old one saved and is still the same, up to the moment it is in charge', async () => {
  await openCompare();
  await worker.ask('models/mlp-100/model.json');
  const next = deploy({ 'models/mlp-100/model.json': 'mlp-100, trained again' });
  host.asked.length = 0;
  const successor = await runServiceWorker(next, { caches, host });
  await successor.install();
  await worker.ask('models/convnet/model.json');
  // Its pages have gone long since.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  await successor.activate();
  vi.useRealTimers();
  expect(host.asked.filter((path) => withPage.includes(path))).toEqual([]);
  expect((await caches.keys()).filter((name) => name.includes(' version '))).toHaveLength(1);
  host.isReachable = false;
  for (const path of withPage) expect((await successor.ask(path)).status, path).toBe(200);
  expect(await (await successor.ask('models/convnet/model.json')).text()).toBe('convnet');
  expect((await successor.ask('models/mlp-100/model.json')).type).toBe('error');
});
