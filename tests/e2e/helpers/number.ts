import type { Page } from '@playwright/test';
import { goldenDigit } from './drawings';
import { drawWithMouse } from './pen';
import { prediction } from './test';

/** Draws digits side by side, in a row across the sheet. */
export async function drawNumber(page: Page, digits: string): Promise<void> {
  const share = 0.94 / digits.length;
  for (const [index, label] of [...digits].entries())
    await drawWithMouse(page, goldenDigit(label).drawing, { x: 0.03 + share * index, y: 0.4, size: share * 0.8 });
}

/** A mark that is no digit and no sign. */
export const STAR = [
  [0, 1, 2].map((at) => ({ x: at, y: at, t: 0 })),
  [0, 1, 2].map((at) => ({ x: at, y: 2 - at, t: 0 })),
  [0, 1, 2].map((at) => ({ x: 1, y: at, t: 0 })),
];

/** The digit or sign of a number that is read, by the name of its button. */
export const member = (page: Page, name: string) => prediction(page).getByRole('button', { name, exact: true });
