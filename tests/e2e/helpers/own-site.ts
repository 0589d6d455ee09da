import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../../../lib/build/manifest/own-scripts';
import { projectRoot } from '../../../lib/build/project';
import { respond } from '../../../lib/build/serve/respond';
import { readSite } from '../../../lib/build/serve/site';
import { listening } from '../../listening';
import { test as base, openReady } from './test';

/** A host of a test's own, at an address that stays the same whatever it shows. */
export interface OwnSite {
  readonly url: string;
  /** The paths that were asked for, by pages, workers and service workers, in their order. */
  readonly asked: readonly string[];
  /** Serves another folder from now on, as after a deploy. */
  show(folder: string): Promise<void>;
  /** Of files whose path fits, only the first half comes, or what ends with `last`, until the function that it gives is called. */
  halt(pattern: RegExp, last?: string): () => void;
  /** Nothing answers any more: for the browser, as in airplane mode. */
  close(): Promise<void>;
}

/** The site as `npm run build` wrote it. */
export const builtSite = join(projectRoot, 'out');

/** The watched `test`, at a site of its own and with its service worker. */
export const test = base.extend<{ readonly site: OwnSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its first parameter.
  site: async ({}, use) => {
    let site = await readSite(builtSite, '');
    const asked: string[] = [];
    let halted: { readonly pattern: RegExp; readonly last: string; readonly isOver: Promise<void> } | undefined;
    const { url, close } = await listening(async ({ method = 'GET', url = '/', headers }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      asked.push(pathname);
      // Not compressed: that takes longer than the test, and another spec measures it.
      const answer = await respond(site, { method, url, headers: { ...headers, 'accept-encoding': 'identity' } });
      response.writeHead(answer.status, answer.headers);
      if (!halted?.pattern.test(pathname)) return void response.end(answer.body);
      const { last } = halted;
      const middle = last ? Buffer.from(answer.body).indexOf(last) + last.length : Math.ceil(answer.body.length / 2);
      response.write(answer.body.subarray(0, middle));
      await halted.isOver;
      response.end(answer.body.subarray(middle));
    });
    await use({
      url,
      asked,
      async show(folder) {
        site = await readSite(folder, '');
      },
      halt(pattern, last = '') {
        let goOn = () => {};
        const isOver = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        halted = { pattern, last, isOver };
        return goOn;
      },
      close,
    });
    await close();
  },
  baseURL: ({ site }, use) => use(site.url),
  serviceWorkers: 'allow',
});

/**
 * Waits until the whole site is in the browser, and its service worker in charge of the page. The browser's own cache is
 * emptied, which would answer in the service worker's place.
 */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.clearBrowserCache');
  await devTools.detach();
}

/** Opens the home page, and waits for its first reading and for the whole site to be in the browser. */
export async function openKept(page: Page): Promise<void> {
  await openReady(page);
  await untilKept(page);
}

/** Has the browser look for a newer version, and waits until it knows of one or of none. */
export const lookForVersion = (page: Page): Promise<unknown> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

/** What a page finds in the network's card: the spaces at its end tell the versions of `nextVersion` apart. */
export const cardOf = (page: Page): Promise<string> =>
  page.evaluate(async () => (await fetch('/models/digit-net/card.json')).text());

/** The mark on a page of the version after the built one; null on the built one's. */
export const markOf = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-version');

/** The scripts and styles that the page "How good is it?" has for itself. */
export function ownFilesOfHowGood(): string[] {
  const named = (page: string) =>
    readFileSync(join(builtSite, page), 'utf8').match(/_next\/static\/chunks\/[\w~.-]+\.(js|css)/g) ?? [];
  const first = new Set(named('index.html'));
  return [...new Set(named('how-good/index.html'))].filter((file) => !first.has(file));
}

/**
 * A version after the built one, in a folder of its own: its pages bear a mark, the network's card is another file at the
 * same address, and what a page fetches late goes by other names: the old ones are gone from the host.
 */
export async function nextVersion(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'next-version-'));
  cpSync(builtSite, folder, { recursive: true });
  for (const page of ['index.html', '404.html', 'how-good/index.html'])
    change(join(folder, page), (html) => html.replace('<html ', '<html data-version="next" '));
  change(join(folder, 'models/digit-net/card.json'), (card) => `${card}\n \n`);
  for (const file of ownFilesOfHowGood()) rmSync(join(folder, file));
  await writeServiceWorker(folder);
  return folder;
}

/** The same, caught while it is being uploaded: one file of it is still the old one. */
export function halfUploaded(next: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'half-uploaded-'));
  cpSync(next, folder, { recursive: true });
  cpSync(join(builtSite, 'models/digit-net/card.json'), join(folder, 'models/digit-net/card.json'));
  return folder;
}

export function change(path: string, how: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = how(before);
  if (after === before) throw new Error(`${path} would be the same in the next version.`);
  writeFileSync(path, after);
}
