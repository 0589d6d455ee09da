import type { Page } from '@playwright/test';
import { chooseFiles, letter, openClass, pupilFile, pupilLink, untilAllRead } from './class';
import { button } from './test';

/** What somebody can see of the page for a class, by its name, and how it is reached. */
export const classStates = {
  class: openClass,
  async 'class-projector'(page: Page) {
    await openClass(page);
    await button(page, 'Projector').click();
    await button(page, 'Next').click();
    await button(page, 'Next').click();
  },
  async 'class-table'(page: Page) {
    await openClass(page);
    await chooseFiles(page, [pupilFile('Anna', '7', '1', '4'), letter]);
    await page.getByRole('textbox', { name: /Links/ }).fill(pupilLink('Ben', '2'));
    await button(page, 'Add the links').click();
    await untilAllRead(page);
    await button(page, 'Remove Anna 1').click();
  },
};
