import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { goldenDigit } from './drawings';
import { drawNumber, member, STAR } from './number';
import { drawWithMouse } from './pen';
import { button, expect, openReady, prediction } from './test';

export const zero = goldenDigit('0').drawing;

export const whatIsIt = (page: Page) => page.getByRole('dialog', { name: 'What is it?' });

/** Draws a number, and waits until it is read as that. */
export async function drawn(page: Page, digits: string): Promise<void> {
  await openReady(page);
  await drawNumber(page, digits);
  await expect(prediction(page)).toHaveText(digits);
}

/** A 4 and a 5, and beside them a mark that is not read. */
export async function drawnWithStar(page: Page): Promise<void> {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('4').drawing, { x: 0.05, y: 0.3, size: 0.3 });
  await drawWithMouse(page, goldenDigit('5').drawing, { x: 0.35, y: 0.3, size: 0.3 });
  await drawWithMouse(page, STAR, { x: 0.7, y: 0.34, size: 0.22 });
  await expect(button(page, 'One mark was not read')).toBeVisible();
}

/** A 2, and a 0 that a person says is an 8. */
export async function drawnAndSet(page: Page): Promise<void> {
  await drawn(page, '20');
  await member(page, '0, digit 2 of 2').click();
  await button(page, 'Set it to 8').click();
  await expectSet(page);
}

export async function expectSet(page: Page): Promise<void> {
  await expect(prediction(page)).toHaveText('28');
  await expect(member(page, '8, digit 2 of 2, set by you')).toBeVisible();
  await expect(member(page, '2, digit 1 of 2')).toBeVisible();
}

/** Presses a button that saves a file, and gives its name and its bytes. */
export async function save(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
