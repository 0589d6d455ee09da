import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './test';

/** Presses Share, and gives the link that the dialog shows. The dialog stays open. */
export async function shareLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Link' });
  await expect(field).toBeVisible();
  return field.inputValue();
}

/** The network's picture on the page as 784 levels, and the words of the reading. */
export async function whatIsRead(page: Page): Promise<{ readonly levels: number[]; readonly text: string | null }> {
  const levels = await page.getByTestId('network-picture').evaluate((canvas) => {
    const context = (canvas as HTMLCanvasElement).getContext('2d');
    const { data } = context?.getImageData(0, 0, 28, 28) ?? { data: [] };
    return Array.from({ length: 784 }, (_, i) => data[4 * i + 3] ?? 0);
  });
  return { levels, text: await page.getByTestId('prediction').textContent() };
}

/** Waits until a link's drawing was drawn anew to its end. */
export async function waitForReplay(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Play again' })).toBeEnabled();
  await expect(page.getByTestId('shared-sheet')).toHaveAttribute('data-playing', 'false');
}

/** By how many levels of 255 two pictures differ at most. */
export function difference(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((level, i) => Math.abs(level - (other[i] ?? Number.NaN))));
}

/** What the clipboard holds. Our own page may write to it and not read it: a page without our headers looks. */
export async function readClipboard(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.route('**/a-page-that-may-read', (route) => route.fulfill({ contentType: 'text/html', body: 'a page' }));
  await page.goto('/a-page-that-may-read');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();
  return text;
}

/** Puts a link's fragment into the address of the open page, as somebody does who pastes it there. */
export function pasteLink(page: Page, hash: string): Promise<void> {
  return page.evaluate((next) => {
    location.hash = next;
  }, hash);
}
