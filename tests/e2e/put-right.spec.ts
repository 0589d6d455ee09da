import { goldenDigit } from './helpers/drawings';
import { drawWithFinger } from './helpers/fingers';
import { drawNumber, member } from './helpers/number';
import { drawWithMouse } from './helpers/pen';
import { drawn, drawnAndSet, drawnWithStar, expectSet, whatIsIt } from './helpers/put-right';
import { bestBar, button, expect, openReady, prediction, test } from './helpers/test';

test.describe('by mouse', () => {
  test('a misread digit is put right by its bar, undone and redone', async ({ page }) => {
    await drawn(page, '2047');
    await member(page, '0, digit 2 of 4').click();
    await page.getByRole('meter', { name: '8' }).click({ force: true });
    await expect(prediction(page)).toHaveText('2847');
    await expect(page.getByText('Digit 2 of 4: 8, set by you')).toBeVisible();
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('2047');
    await button(page, 'Redo').click();
    await expect(prediction(page)).toHaveText('2847');
  });

  test('a digit alone is set by its bar: it says so, and the bars stay the network’s', async ({ page }) => {
    await drawn(page, '7');
    await expect(page.getByText('Set by you')).toHaveCount(0);
    await button(page, 'Set it to 1').click();
    await expect(prediction(page)).toHaveText('1');
    await expect(page.getByText('Set by you', { exact: true })).toBeVisible();
    await expect(page.getByText('1, set by you.')).toBeAttached();
    expect(await bestBar(page)).toBe(7);
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('7');
    await expect(page.getByText('Set by you')).toHaveCount(0);
  });

  test('what is drawn later joins the number, and leaves what was set', async ({ page }) => {
    await drawnAndSet(page);
    await drawWithMouse(page, goldenDigit('4').drawing, { x: 0.75, y: 0.05, size: 0.2 });
    await drawWithMouse(page, goldenDigit('1').drawing, { x: 0.1, y: 0.05, size: 0.2 });
    await expect(prediction(page)).toHaveText('14|28');
    await expect(member(page, '8, digit 4 of 4, set by you')).toBeVisible();
    for (const _stroke of [...goldenDigit('4').drawing, ...goldenDigit('1').drawing])
      await button(page, 'Undo').click();
    await expectSet(page);
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('20');
  });

  test('two digits are joined to one, and one is parted in two', async ({ page }) => {
    await drawn(page, '10');
    await button(page, 'more ways').click();
    await button(page, 'Join with the digit before').click();
    await expect(whatIsIt(page)).toBeHidden();
    await expect(prediction(page)).toHaveText(/^\d$/);
    await expect(prediction(page)).toHaveAttribute('data-kind', 'digits');
    await button(page, 'more ways').click();
    await button(page, 'Part into two digits').click();
    await expect(prediction(page)).toHaveText('10');
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText(/^\d$/);
    await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('10');
  });

  test('a 4 of two strokes is parted, each is set, and it is a 4 again once that is undone', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, goldenDigit('4').drawing);
    await expect(prediction(page)).toHaveText('4');
    await button(page, 'more ways').click();
    await button(page, 'Part into two digits').click();
    await expect(prediction(page).getByRole('button')).toHaveCount(2);
    await prediction(page).getByRole('button').first().click();
    await page.keyboard.press('6');
    await expect(member(page, '6, digit 1 of 2, set by you')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('1');
    await expect(prediction(page)).toHaveText('61');
    await expect(page.getByText('Set by you', { exact: true })).toBeVisible();
    for (let step = 0; step < 3; step++) await button(page, 'Undo').click();
    await expect(prediction(page)).toHaveText('4');
  });

  test('a mark that was not read is chosen by its words, and is a digit once that is said', async ({ page }) => {
    await drawnWithStar(page);
    await button(page, 'One mark was not read').click();
    await expect(page.getByText('A mark that was not read')).toBeVisible();
    await button(page, 'Set it to 8').click();
    await expect(prediction(page)).toHaveText('458');
    await expect(page.getByTestId('unread-marks')).toHaveCount(0);
  });

  test('whoever erases the only digit has a blank sheet, and draws on with no dialog in the way', async ({ page }) => {
    await drawn(page, '7');
    await button(page, 'more ways').click();
    await button(page, 'Erase it').click();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
    await drawNumber(page, '2');
    await expect(prediction(page)).toHaveText('2');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await button(page, 'more ways').click();
    await expect(whatIsIt(page)).toBeVisible();
  });

  test('a dialog that is left changes nothing, and gives the focus back', async ({ page }) => {
    await drawn(page, '20');
    for (const leave of [() => page.keyboard.press('Escape'), () => button(page, 'Close').click()]) {
      await button(page, 'more ways').click();
      await expect(whatIsIt(page)).toBeVisible();
      await leave();
      await expect(whatIsIt(page)).toBeHidden();
      await expect(button(page, 'more ways')).toBeFocused();
    }
    await expect(prediction(page)).toHaveText('20');
  });
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('a digit becomes a sign by the dialog, which fits on a phone, and another by its bar', async ({ page }) => {
    await openReady(page);
    for (const [i, label] of [...'217'].entries())
      await drawWithFinger(page, goldenDigit(label).drawing, { x: 0.05 + 0.32 * i, y: 0.35, size: 0.25 });
    await expect(prediction(page)).toHaveText('217');
    await member(page, '1, digit 2 of 3').tap();
    await button(page, 'more ways').tap();
    await expect(whatIsIt(page)).toBeInViewport({ ratio: 1 });
    for (const text of await whatIsIt(page).getByRole('button').all()) {
      const box = await text.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    await button(page, 'slash').tap();
    await expect(whatIsIt(page)).toBeHidden();
    await expect(prediction(page)).toHaveText('2/7');
    await expect(page.getByText('Slash, set by you')).toBeVisible();
    await member(page, '7, digit 2 of 2').tap();
    await button(page, 'Set it to 1').tap();
    await expect(prediction(page)).toHaveText('2/1');
    await button(page, 'Undo').tap();
    await button(page, 'Undo').tap();
    await expect(prediction(page)).toHaveText('217');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('a tap beside the dialog leaves it', async ({ page }) => {
    await openReady(page);
    await drawWithFinger(page, goldenDigit('7').drawing);
    await expect(prediction(page)).toHaveText('7');
    await button(page, 'more ways').tap();
    await expect(whatIsIt(page)).toBeVisible();
    await page.touchscreen.tap(180, 4);
    await expect(whatIsIt(page)).toBeHidden();
    await expect(prediction(page)).toHaveText('7');
  });
});
