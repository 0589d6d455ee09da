import { goldenDigit } from './helpers/drawings';
import { openPage, reloadPage } from './helpers/open';
import { drawWithMouse } from './helpers/pen';
import { whatIsRead } from './helpers/share';
import { button, expect, openReady, prediction, test } from './helpers/test';

const four = goldenDigit('4').drawing;

test.describe('between visits', () => {
  test('the last drawing is kept, until it is cleared', async ({ page }) => {
    await openReady(page);
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    const before = await whatIsRead(page);
    await reloadPage(page);
    await expect(prediction(page)).toHaveText('4');
    expect((await whatIsRead(page)).text).toBe(before.text);
    await button(page, 'Clear').click();
    await reloadPage(page);
    await expect(page.getByText('Getting ready')).toBeHidden();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  });

  test('within another page nothing is kept', async ({ page }) => {
    await openPage(page, '/?embed=1');
    await drawWithMouse(page, four);
    await expect(prediction(page)).toHaveText('4');
    await reloadPage(page);
    await expect(page.getByText('Getting ready')).toBeHidden();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  });
});
