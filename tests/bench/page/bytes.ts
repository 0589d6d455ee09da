import type { Browser, Page } from '@playwright/test';
import { drawWithMouse } from '../../e2e/helpers/pen';
import { goldenDrawings } from '../../golden/golden';

export interface FetchedFile {
  readonly path: string;
  /** Bytes of the body as it travels, in brotli where that makes it smaller. */
  readonly bytes: number;
  /** How often its body travelled: twice would be a fault. */
  readonly transfers: number;
}

/** Every file that travels, with an empty cache, until the first reading stands on the page; largest first. */
export function measureBytes(browser: Browser, url: string): Promise<FetchedFile[]> {
  return measureFiles(browser, url, async (page) => {
    await page.getByText('Getting ready').waitFor({ state: 'hidden' });
    const [drawing] = goldenDrawings();
    await drawWithMouse(page, drawing?.drawing ?? []);
    await page.locator('[data-testid=prediction][data-kind=digits]').waitFor();
  });
}

/** The same of any page, until `visit` is done. */
export async function measureFiles(
  browser: Browser,
  url: string,
  visit: (page: Page) => Promise<void>,
): Promise<FetchedFile[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes: Promise<{ path: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const { pathname: path } = new URL(request.url());
    // A file that comes out of the cache, or is confirmed by it, has no body that travels.
    sizes.push(request.sizes().then(({ responseBodySize }) => ({ path, bytes: Math.max(0, responseBodySize) })));
  });
  await page.goto(url);
  await visit(page);
  const travelled = (await Promise.all(sizes)).filter(({ bytes }) => bytes > 0);
  await context.close();
  const paths = [...new Set(travelled.map(({ path }) => path))];
  return paths
    .map((path) => {
      const bodies = travelled.filter((one) => one.path === path).map(({ bytes }) => bytes);
      return { path, bytes: bodies.reduce((sum, bytes) => sum + bytes, 0), transfers: bodies.length };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
