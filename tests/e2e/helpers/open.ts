import { expect, type Page, type Response } from '@playwright/test';

type Options = Parameters<Page['goto']>[1];

/** Opens an address, and waits until the page has come alive. */
export async function openPage(page: Page, address: string, options?: Options): Promise<Response | null> {
  const response = await page.goto(address, options);
  await untilAlive(page);
  return response;
}

/** Loads the page anew, and waits until it has come alive. */
export async function reloadPage(page: Page): Promise<void> {
  await page.reload();
  await untilAlive(page);
}

/** Follows a link by its name, and waits until the page that it leads to has come alive. */
export async function follow(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true });
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await link.click();
  await page.waitForURL(address);
  await untilAlive(page);
}

/** Waits until the page's sheet, if it has one, listens: what is pressed before goes nowhere, and ink waits. */
export async function untilAlive(page: Page): Promise<void> {
  await expect(page.locator('[data-testid=drawing-pad]:not([data-listening])')).toHaveCount(0);
}
