import { goldenDrawings } from '../golden/golden';
import { expectWholeDrawingSeen, recordPen } from './helpers/network-picture';
import { drawWithMouse } from './helpers/pen';
import { button, expect, openReady, prediction, test } from './helpers/test';

test('the 28×28 bytes made in Chromium are those made in Node, for every golden drawing', async ({ page }) => {
  test.slow();
  await openReady(page);
  await recordPen(page);
  for (const { label, style, drawing } of goldenDrawings()) {
    await drawWithMouse(page, drawing);
    await expect(prediction(page)).not.toHaveAttribute('data-kind', 'blank');
    await expectWholeDrawingSeen(page, `${label} (${style})`);
    await button(page, 'Clear').click();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'blank');
  }
});
