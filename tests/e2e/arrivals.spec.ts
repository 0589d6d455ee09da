import { openPage } from './helpers/open';
import { openKept, test } from './helpers/own-site';
import { expectRead, pngFile } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { expect } from './helpers/test';

test('a picture that another app shares with the installed site is read', async ({ page }) => {
  await openKept(page);
  const { name, mimeType, buffer } = pngFile(await numberPicture(['48']));
  // As the system sends it; only the way to the page that takes it is the test's own.
  await page.evaluate(
    async ([title, type, data]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const body = new FormData();
      body.append('pictures', new File([bytes], title, { type }));
      await fetch('./share', { method: 'POST', body, redirect: 'manual' });
    },
    [name, mimeType, buffer.toString('base64')] as const,
  );
  await openPage(page, '/?shared');
  await expectRead(page, '48');
  expect(new URL(page.url()).search).toBe('');
});

test('the shortcut to the camera opens it, once', async ({ page }) => {
  await openPage(page, '/?camera');
  await expect(page.getByRole('dialog', { name: 'Camera' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});
