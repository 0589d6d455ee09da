import type { Page } from '@playwright/test';
import type { DigitPadElement } from '../../lib/digit-pad/define';
import { drawOnPad, expect, expectValue, heard, listen, pad, part, read, test, valueOn } from './helpers/pad-host';

const message = (page: Page): Promise<string> =>
  pad(page).evaluate((element) => (element as DigitPadElement).validationMessage);

/** Begins a stroke in the middle of the sheet, and holds the mouse down. */
async function beginStroke(page: Page): Promise<void> {
  const box = (await part(page, 'ink').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(x, box.y + box.height * 0.8, { steps: 8 });
}

test('a pad that is taken out while the mouse is down has no pen down when it is back', async ({ page, host }) => {
  await host.open('<digit-pad></digit-pad>');
  await beginStroke(page);
  const one = await pad(page).evaluateHandle((element) => {
    element.remove();
    return element;
  });
  await page.mouse.up();
  await page.evaluate((element) => document.querySelector('main')?.append(element), one);
  await expectValue(page, '1');
  await expect.poll(() => message(page)).toBe('');
  await page.getByRole('button', { name: 'Clear' }).click();
  await drawOnPad(page, '7');
  await expectValue(page, '7');
});

test('a pad that moves away from under the mouse ends its stroke', async ({ page, host }) => {
  await host.open('<digit-pad style="inline-size: 300px"></digit-pad><section></section>', {
    head: '<style>section { margin-inline-start: 600px }</style>',
  });
  await beginStroke(page);
  await page.evaluate(() => document.querySelector('section')?.append(document.querySelector('digit-pad') as Element));
  await expectValue(page, '1');
  await expect.poll(() => message(page)).toBe('');
  await page.mouse.up();
  expect(await pad(page).evaluate((element) => (element as DigitPadElement).strokes.length)).toBe(1);
});

test('a page that asks for one digit gets one, also in the reading that it asks for at once', async ({
  page,
  host,
}) => {
  await host.open('<digit-pad></digit-pad>');
  const value = await pad(page).evaluate(async (element) => {
    const one = element as DigitPadElement;
    one.strokes = [300, 700].map((x) => [
      [x, 200],
      [x, 800],
    ]);
    const { text } = await one.read();
    one.digits = '1';
    const now = await one.read();
    return [text, now.digits.length];
  });
  expect(value).toEqual(['11', 1]);
});

test('the order of a date follows the language that the page gives the pad', async ({ page, host }) => {
  await host.open('<digit-pad lang="de" date value="3.4.2026"></digit-pad>');
  expect(await valueOn(page)).toBe('2026-04-03');
  await pad(page).evaluate((element) => element.setAttribute('lang', 'en-US'));
  expect(await valueOn(page)).toBe('2026-03-04');
});

test('an empty value clears a drawing that is still being read, and no value comes after it', async ({
  page,
  host,
}) => {
  await host.open('<digit-pad></digit-pad>');
  await listen(page);
  await drawOnPad(page, '7');
  await pad(page).evaluate((element) => {
    (element as DigitPadElement).value = '';
  });
  expect(await read(page)).toMatchObject({ kind: 'blank', value: '', strokes: [] });
  await drawOnPad(page, '4');
  await expectValue(page, '4');
  await expect.poll(async () => (await heard(page, 'change')).at(-1)?.value).toBe('4');
});

test('texts of the page name and describe the sheet, and so does the placeholder', async ({ page, host }) => {
  await host.open(`<p id="name">Your PIN</p><p id="hint">It has four digits</p><p id="error"></p>
    <digit-pad aria-labelledby="name" aria-describedby="hint error nothing" placeholder="Like 0000"></digit-pad>
    <button>Next</button>`);
  const sheet = page.getByRole('application', { name: 'Your PIN' });
  await expect(sheet).toHaveAccessibleDescription(/^Like 0000\. It has four digits\. Arrow keys/);
  await page.evaluate(() => {
    for (const error of document.querySelectorAll('#error')) error.textContent = 'This is not your PIN.';
  });
  await sheet.focus();
  await expect(sheet).toHaveAccessibleDescription(
    /^Like 0000\. It has four digits\. This is not your PIN\. Arrow keys/,
  );
});
