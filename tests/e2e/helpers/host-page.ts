import type { Locator } from '@playwright/test';
import type { Service } from '../../../lib/build/serve/serve';
import { listening } from '../../listening';
import { test as base, expect } from './test';

/** What stands at an address: markup, and headers such as a policy. */
export interface HostedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Hosts {
  /** Serves pages by their paths at an origin of their own, other than the site's. Gives that origin. */
  readonly host: (pages: Readonly<Record<string, HostedPage>>) => Promise<string>;
}

/** The watched `test`, with pages of other people's sites. */
export const test = base.extend<Hosts>({
  foreignOnPurpose: true,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its first parameter.
  host: async ({}, use) => {
    const services: Service[] = [];
    await use(async (pages) => {
      const service = await listening(({ url = '/' }, response) => {
        const page = pages[new URL(url, 'http://localhost').pathname];
        const headers = { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers };
        // A browser asks every site for an icon, and a missing one is an error in its console.
        response.writeHead(page || url === '/favicon.ico' ? 200 : 404, headers).end(page?.html ?? '');
      });
      services.push(service);
      return service.url;
    });
    for (const { close } of services) await close();
  },
});

/** The sheet of a pad, wherever the pad stands. */
export const sheetOf = (pad: Locator): Locator => pad.locator('[part~=sheet]');

/** The box of a pad's sheet, in CSS pixels of the viewport, once there is one. */
export async function sheetBoxOf(pad: Locator) {
  await expect(sheetOf(pad)).toBeVisible();
  await sheetOf(pad).scrollIntoViewIfNeeded();
  const box = await sheetOf(pad).boundingBox();
  if (box === null) throw new Error('The sheet is not on the page.');
  return box;
}

/** The number that a pad shows. */
export const numberOf = (pad: Locator): Locator => pad.locator('[part~=number]');
