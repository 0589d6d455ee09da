import { broken, chooseMany, holdReadings, pdf, picturesOf, table, untilSaid } from './many';
import type { Reach } from './states';
import { button, openReady } from './test';

/** The states of many pictures. */
export const manyStates: Readonly<Record<string, Reach>> = {
  async many(page) {
    await openReady(page);
    await chooseMany(page, [...(await picturesOf('4026|17', '35', '402617')), broken, pdf]);
    await untilSaid(page, '3 of 5 could be read');
    const field = table(page).getByRole('textbox').first();
    await field.fill('402618');
    await field.press('Enter');
  },
  async 'many-reading'(page) {
    await holdReadings(page, 4);
    await openReady(page);
    await chooseMany(page, await picturesOf(...Array<string>(14).fill('35')));
    await untilSaid(page, /^4 of 14 read, /);
  },
  async 'many-stopped'(page) {
    await manyStates['many-reading']?.(page);
    await button(page, 'Cancel').click();
  },
  async 'many-failed'(page) {
    await page.route('**/models/digit-finder/*.bin', (route) => route.abort());
    await openReady(page);
    await chooseMany(page, await picturesOf('35', '17'));
    await button(page, 'Try again').waitFor();
  },
  async 'many-too-many'(page) {
    await holdReadings(page, 0);
    await openReady(page);
    // The first one is never read, so that nothing moves.
    const [picture = broken] = await picturesOf('35');
    await chooseMany(page, [picture, ...Array.from({ length: 500 }, () => broken)]);
    await page.getByText('One more was left out').waitFor();
  },
  async 'many-leaving'(page) {
    await manyStates.many?.(page);
    await button(page, 'Back to the drawing').click();
    await page.getByRole('dialog', { name: 'Leave the table?' }).waitFor();
  },
};
