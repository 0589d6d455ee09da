import { goldenDigit } from './helpers/drawings';
import { numberOf, sheetBoxOf } from './helpers/host-page';
import { openPage } from './helpers/open';
import { openKept, test } from './helpers/own-site';
import { drawOnBox } from './helpers/pen';
import { expect } from './helpers/test';

test('where the site is kept to work offline, the frame and the page for developers still get their sheet from the host', async ({
  page,
  site,
}) => {
  await openKept(page);
  expect(site.asked.filter((path) => /^\/(pad|developers|digit-pad)\b/.test(path))).toEqual([]);
  for (const address of ['/pad/', '/developers/']) {
    await openPage(page, address);
    const pad = page.locator('digit-pad');
    await drawOnBox(page, goldenDigit('7').drawing, await sheetBoxOf(pad));
    await expect(numberOf(pad)).toHaveText('7');
  }
});
