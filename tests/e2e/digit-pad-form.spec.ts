import type { Page } from '@playwright/test';
import type { DigitPadElement } from '../../lib/digit-pad/define';
import { goldenNotDigits } from '../golden/golden';
import { drawNumber, drawOnPad, expect, expectValue, pad, part, test, valueOn } from './helpers/pad-host';

/** What the form would send. */
const sent = (page: Page): Promise<string[][]> =>
  page.evaluate(() =>
    [...new FormData(document.querySelector('form') ?? undefined)].map(([name, value]) => [name, String(value)]),
  );

const message = (page: Page): Promise<string> =>
  pad(page).evaluate((element) => (element as DigitPadElement).validationMessage);

/** Submits the form; whether it is sent. */
const isSent = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const form = document.querySelector('form') as HTMLFormElement;
    const submitted = new Promise<boolean>((resolve) => {
      form.addEventListener(
        'submit',
        (event) => {
          event.preventDefault();
          resolve(true);
        },
        { once: true },
      );
    });
    form.requestSubmit();
    return Promise.race([submitted, Promise.resolve(false)]);
  });

const set = (page: Page, properties: Readonly<Record<string, unknown>>): Promise<void> =>
  pad(page).evaluate((element, given) => void Object.assign(element, given), properties);

test('the form sends what is drawn, by the field’s name', async ({ page, host }) => {
  await host.open('<form><label>Year <digit-pad name="year"></digit-pad></label></form>');
  expect(await sent(page)).toEqual([['year', '']]);
  await drawNumber(page, '20');
  await expectValue(page, '20');
  expect(await sent(page)).toEqual([['year', '20']]);
});

test('a form with a required field is not sent without a value, and says what is missing', async ({ page, host }) => {
  await host.open('<form><digit-pad name="a" digits="2" required></digit-pad></form>');
  expect(await isSent(page)).toBe(false);
  expect(await message(page)).toBe('Draw a number.');
  await expect(page.getByRole('application')).toBeFocused();
  await drawOnPad(page, '3');
  await expectValue(page, '3');
  await expect.poll(() => message(page)).toBe('Draw 2 digits, not 1.');
  await page.getByRole('button', { name: 'Clear' }).click();
  await drawNumber(page, '31');
  await expectValue(page, '31');
  await expect.poll(() => message(page)).toBe('');
  expect(await isSent(page)).toBe(true);
});

test('no form is sent while the pen is down: it would have half a number', async ({ page, host }) => {
  await host.open('<form><digit-pad name="a"></digit-pad></form>');
  await drawOnPad(page, '7');
  await expectValue(page, '7');
  await expect.poll(() => message(page)).toBe('');
  const box = await part(page, 'ink').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
  await page.mouse.down();
  expect(await message(page)).toBe('The drawing is still being read.');
  expect(await isSent(page)).toBe(false);
  await page.mouse.up();
});

test('a scribble is no value, and the form says so', async ({ page, host }) => {
  await host.open('<form><digit-pad name="a" digits="1"></digit-pad></form>');
  const [none] = goldenNotDigits();
  await drawOnPad(page, none?.drawing ?? []);
  await expect.poll(() => message(page)).toBe('This was not read as a digit. Draw it again.');
  expect(await sent(page)).toEqual([['a', '']]);
  await expect(part(page, 'number')).toHaveText('not a digit');
});

test('a reset brings back the value that the page wrote', async ({ page, host }) => {
  await host.open('<form><digit-pad name="a" value="12"></digit-pad><button type="reset">Reset</button></form>');
  await expect(part(page, 'number')).toHaveText('12');
  expect(await sent(page)).toEqual([['a', '12']]);
  await drawNumber(page, '34');
  await expectValue(page, '34');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expectValue(page, '12');
  await expect(part(page, 'number')).toHaveText('12');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expectValue(page, '');
});

test('a program sets the value in place of what is drawn; the same value changes nothing', async ({ page, host }) => {
  await host.open('<form><digit-pad name="a"></digit-pad></form>');
  await drawOnPad(page, '8');
  await expectValue(page, '8');
  await set(page, { value: '8' });
  await expect(part(page, 'sureness')).toContainText('sure');
  await set(page, { value: '99' });
  await expectValue(page, '99');
  await expect(part(page, 'sureness')).toHaveText('');
  await set(page, { value: 'no number' });
  await expectValue(page, '');
});

test('in a disabled fieldset nobody draws, and the form does not get the field', async ({ page, host }) => {
  await host.open(
    '<form><fieldset disabled><legend>Off</legend><digit-pad name="a" required></digit-pad></fieldset></form>',
  );
  await drawOnPad(page, '7');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('application')).not.toBeFocused();
  expect(await sent(page)).toEqual([]);
  expect(await isSent(page)).toBe(true);
  await page.evaluate(() => document.querySelector('fieldset')?.removeAttribute('disabled'));
  expect(await valueOn(page)).toBe('');
  await drawOnPad(page, '7');
  await expectValue(page, '7');
});

test('a field that is read only takes the focus and no ink, and the form gets its value', async ({ page, host }) => {
  await host.open('<form><digit-pad name="a" value="5" readonly required></digit-pad></form>');
  await drawOnPad(page, '7');
  await expect(page.getByRole('application')).toBeFocused();
  for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'Space', 'Delete']) await page.keyboard.press(key);
  expect(await sent(page)).toEqual([['a', '5']]);
});

test('a page may refuse a value for a reason of its own', async ({ page, host }) => {
  await host.open('<form><digit-pad name="a" value="5"></digit-pad></form>');
  await pad(page).evaluate((element) => (element as DigitPadElement).setCustomValidity('Taken already.'));
  expect(await message(page)).toBe('Taken already.');
  expect(await isSent(page)).toBe(false);
  await pad(page).evaluate((element) => (element as DigitPadElement).setCustomValidity(''));
  expect(await isSent(page)).toBe(true);
});

test('a label names the field, and leads to its sheet', async ({ page, host }) => {
  await host.open('<form><label for="a">Room</label><digit-pad id="a" name="a"></digit-pad></form>');
  await page.getByText('Room').click();
  await expect(page.getByRole('application', { name: 'Room' })).toBeFocused();
});

test('who comes back finds the drawing again', async ({ page, host }) => {
  await host.open('<form><digit-pad name="a"></digit-pad></form><p><a href="about:blank">Away</a></p>');
  await drawNumber(page, '46');
  await expectValue(page, '46');
  await page.evaluate(() => document.querySelector('form')?.setAttribute('data-first', ''));
  await page.getByRole('link', { name: 'Away' }).click();
  await page.goBack();
  await expectValue(page, '46');
  await expect(part(page, 'number')).toHaveText('46');
});

test('a decimal number has the form’s own point, whatever mark is drawn; a date is written as programs write it', async ({
  page,
  host,
}) => {
  await host.open('<form><digit-pad name="a" decimal></digit-pad></form>');
  const [one, five] = [
    [
      [300, 300],
      [300, 600],
    ],
    [
      [700, 300],
      [700, 600],
    ],
  ];
  const comma = [
    [500, 580],
    [500, 610],
    [480, 660],
  ];
  await set(page, { strokes: [one, comma, five] });
  await expect.poll(() => valueOn(page)).toBe('1.1');
  await set(page, { decimal: false });
  await expect.poll(() => message(page)).toBe('Draw digits only, without signs.');
  await set(page, { date: 'dmy', value: '' });
  await expect(part(page, 'placeholder')).toHaveText('Draw a date');
  await set(page, { value: '24.12.2026' });
  expect(await sent(page)).toEqual([['a', '2026-12-24']]);
});
