import type { Page } from '@playwright/test';

/** A letter for each key that steps, as its direction is on a compass; `pen` puts the pen down or lifts it. */
const STEPS: Readonly<Record<string, string>> = {
  N: 'ArrowUp',
  E: 'ArrowRight',
  S: 'ArrowDown',
  W: 'ArrowLeft',
  NE: 'PageUp',
  SE: 'PageDown',
  SW: 'End',
  NW: 'Home',
  pen: 'Space',
};

/**
 * Each digit as keys draw it, 3 or 4 steps wide and 5 or 6 high, from a place with room around it: how often, in which
 * direction, and the pen. The help's own 7 is among them.
 */
export const keyDigits: Readonly<Record<string, string>> = {
  0: 'pen E SE 4S SW W NW 4N NE pen',
  1: 'pen NE 5S pen',
  2: 'pen NE E SE S 3SW 3E pen',
  3: 'pen 2E SE S SW W pen E pen SE S SW 2W pen',
  4: 'pen SW 2S 3E pen N W pen 3N 3S 2S pen',
  5: 'pen 3W 2S 2E SE S SW 2W pen',
  6: 'pen 2W SW 3S SE 2E NE NW 2W SW pen',
  7: 'pen 4E 2SW 3S pen',
  8: 'pen 2W SW SE 2E SE S SW 2W NW N NE 2E NE NW pen',
  9: 'pen NW 2W SW SE 2E NE pen S pen 4S pen',
};

/** Takes the focus to the sheet, and its pen to a place, counted from 1 at the top left. */
export async function penTo(page: Page, column: number, row: number): Promise<void> {
  await page.getByRole('application').focus();
  for (const key of ['ArrowUp', 'ArrowLeft']) for (let i = 0; i < 4; i++) await page.keyboard.press(`Shift+${key}`);
  await pressKeys(page, `${column - 1}E ${row - 1}S`);
}

/** Presses the keys of a drawing, one after the other. */
export async function pressKeys(page: Page, drawing: string): Promise<void> {
  for (const [, count = '', key = ''] of drawing.matchAll(/(\d*)([A-Za-z]+)/g)) {
    for (let i = 0; i < (count === '' ? 1 : Number(count)); i++) await page.keyboard.press(STEPS[key] ?? key);
  }
}

/** Presses Tab until the focus is where it should be. Throws where it never comes there. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => {
      const { activeElement } = document;
      return (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent) === wanted;
    }, name);
    if (isThere) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}
