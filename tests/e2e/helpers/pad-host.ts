import type { Locator, Page } from '@playwright/test';
import type { DigitPadElement, DigitPadReading } from '../../../lib/digit-pad/define';
import type { Drawing } from '../../../lib/strokes/drawing';
import { listening } from '../../listening';
import { goldenDigit } from './drawings';
import { drawOnBox, type Place } from './pen';
import { test as base, expect } from './test';

/** Somebody else's page, on an origin of its own, that has pads. */
export interface PadHost {
  readonly url: string;
  /** Opens a page with this in its body, and waits until its pads are defined. */
  open(body: string, options?: PageOptions): Promise<void>;
}

interface PageOptions {
  /** Sent with the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Put in its head. */
  readonly head?: string;
  /** Attributes of its root. */
  readonly html?: string;
  /** Its pads are defined later, or never. */
  readonly isBare?: boolean;
}

export const test = base.extend<{ readonly host: PadHost }>({
  // The site is another origin for these pages.
  foreignOnPurpose: true,
  host: async ({ page, baseURL }, use) => {
    let sent = { body: '', headers: {} };
    const service = await listening(({ url }, response) => {
      // The browser asks for an icon, too.
      response.writeHead(url === '/' ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8', ...sent.headers });
      response.end(url === '/' ? sent.body : '');
    });
    const url = `${service.url}/`;
    await use({
      url,
      async open(body, { headers = {}, ...options } = {}) {
        sent = { body: hostPage(body, `${baseURL}/digit-pad.js`, options), headers };
        await page.goto(url);
        if (!options.isBare) await untilDefined(page);
      },
    });
    await service.close();
  },
});

export { expect };

/** A page as somebody may write it. */
export const hostPage = (
  body: string,
  script: string,
  { head = '', html = 'lang="en"', isBare = false }: PageOptions = {},
): string =>
  `<!doctype html><html ${html}><meta charset="utf-8"><title>A form</title>
<meta name="viewport" content="width=device-width">${head}${isBare ? '' : `<script type="module" src="${script}"></script>`}
<main><h1>A form</h1>${body}</main></html>`;

export const untilDefined = (page: Page): Promise<unknown> =>
  page.evaluate(() => customElements.whenDefined('digit-pad').then(() => undefined));

export const pad = (page: Page, at = 0): Locator => page.locator('digit-pad').nth(at);
export const part = (page: Page, name: string, at = 0): Locator => pad(page, at).locator(`[part~=${name}]`);

/** Draws with the mouse: a golden digit, or any drawing. */
export async function drawOnPad(page: Page, what: string | Drawing, at = 0, place?: Place): Promise<void> {
  const box = await part(page, 'ink', at).boundingBox();
  if (!box) throw new Error('The pad has no sheet.');
  await drawOnBox(page, typeof what === 'string' ? goldenDigit(what).drawing : what, box, place);
}

/** Draws a number: a golden drawing of each digit, side by side. */
export async function drawNumber(page: Page, digits: string, at = 0): Promise<void> {
  const size = 0.7 / digits.length;
  for (const [i, digit] of [...digits].entries())
    await drawOnPad(page, digit, at, { x: 0.1 + (i * 0.85) / digits.length, y: 0.5 - size / 2, size });
}

export const valueOn = (page: Page, at = 0): Promise<string> =>
  pad(page, at).evaluate((element) => (element as DigitPadElement).value);

export const expectValue = (page: Page, value: string, at = 0): Promise<void> =>
  expect.poll(() => valueOn(page, at)).toBe(value);

export const read = (page: Page, at = 0): Promise<DigitPadReading> =>
  pad(page, at).evaluate((element) => (element as DigitPadElement).read());

declare global {
  interface Window {
    heard: { readonly type: string; readonly detail: DigitPadReading }[];
  }
}

/** Notes the events that come to the document. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.heard = [];
    for (const type of ['input', 'change'])
      document.addEventListener(type, (event) => window.heard.push({ type, detail: (event as CustomEvent).detail }));
  });

export const heard = (page: Page, type: string): Promise<DigitPadReading[]> =>
  page.evaluate((wanted) => window.heard.filter((one) => one.type === wanted).map(({ detail }) => detail), type);
