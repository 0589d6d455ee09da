import { goldenDigit } from './helpers/drawings';
import { drawWithFinger } from './helpers/fingers';
import { keyDigits, penTo, pressKeys } from './helpers/keys';
import { follow, openPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { foolWithOne, openChallenge, outcome } from './helpers/play-states';
import { button, expect, openReady, prediction, test } from './helpers/test';

test('with the mouse: a 7 that is read is no success, one that is taken for a 1 is, and somebody is challenged with it', async ({
  page,
  context,
}) => {
  await openPage(page, '/compare/');
  await follow(page, 'Play with the networks');
  await drawWithMouse(page, goldenDigit('7').drawing);
  await expect(outcome(page)).toContainText('The network reads a 7');
  await expect(button(page, 'Challenge somebody')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Clear').click();
  await drawWithMouse(page, goldenDigit('1').drawing);
  await expect(outcome(page)).toContainText(/The network reads a 1, .*Fooled with one stroke: \d+ points/);
  await button(page, 'Challenge somebody').click();
  const link = new URL(await page.getByRole('textbox', { name: 'Link' }).inputValue());
  await page.keyboard.press('Escape');
  await expect(button(page, 'Challenge somebody')).toBeFocused();
  const other = await context.newPage();
  await openPage(other, link.pathname + link.hash);
  await expect(other.getByText('It was meant')).toHaveCount(0);
  await button(other, '1').click();
  await expect(outcome(other)).toContainText('It was meant as a 7.');
  await expect(outcome(other)).toContainText('no points');
});

test('with the keyboard: another digit is chosen and drawn, and all eight networks read it', async ({ page }) => {
  await openPage(page, '/play/');
  await page.getByRole('radio', { name: 'Fool the network' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'All eight agree' })).toBeChecked();
  await penTo(page, 6, 6);
  await pressKeys(page, keyDigits[7] ?? '');
  await expect(outcome(page)).toContainText(/\d of 8 networks read|All 8 networks read/, { timeout: 30_000 });
  await button(page, 'Another digit').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('a 4', { exact: true })).toBeVisible();
  await expect(outcome(page)).toHaveText('The networks wait for your drawing.');
});

test('with the keyboard: a challenge is answered by a digit key, and the first answer counts', async ({ page }) => {
  await openChallenge(page, '1', '7');
  await page.keyboard.press('7');
  await expect(outcome(page)).toContainText('You read a 7, as it was meant. The network takes it for a 1');
  await page.keyboard.press('1');
  await expect(button(page, '7')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Draw one yourself').press('Enter');
  await expect(page.getByTestId('drawing-pad')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('the own sheet stays as it is, and nothing is asked of any other machine', async ({ page, baseURL }) => {
  await openReady(page);
  await drawWithMouse(page, goldenDigit('3').drawing);
  await expect(prediction(page)).toHaveText('3');
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') || request.method() !== 'GET') elsewhere.push(request.url());
  });
  await foolWithOne(page);
  await follow(page, 'Scrawl');
  await expect(prediction(page)).toHaveText('3');
  expect(elsewhere).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('a finger fools the network, and what came of it is seen with the sheet', async ({ page }) => {
    await openPage(page, '/play/');
    await drawWithFinger(page, goldenDigit('1').drawing);
    await expect(outcome(page)).toContainText('Fooled with one stroke');
    await expect(outcome(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByTestId('drawing-pad')).toBeInViewport({ ratio: 1 });
    await button(page, 'Another digit').tap();
    await expect(outcome(page)).toHaveText('The network waits for your drawing.');
  });
});
