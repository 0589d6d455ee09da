import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions, Page } from '@playwright/test';
import sharp from 'sharp';
import { launchOptions } from '../runner/browser';
import { faultsOf } from './helpers/axe';
import { cameraShowing, VIDEO, writeVideo } from './helpers/camera-video';
import { expectRead, photoView, pngFile } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { test as base, button, expect, openReady } from './helpers/test';

declare global {
  interface Window {
    cameraTracks: MediaStreamTrack[];
  }
}

/** A browser whose camera looks at a number, with another one above it that lies in no frame, wide or narrow. */
const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'camera-'));
      const file = join(folder, 'camera.y4m');
      await writeVideo(file, [await whatTheCameraSees()]);
      const { args = [], ...options } = launchOptions();
      await use({ ...options, args: [...args, ...cameraShowing(file)] });
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

async function whatTheCameraSees(): Promise<Buffer> {
  const small = await sharp(await numberPicture(['888']))
    .resize({ height: 80 })
    .toBuffer();
  const aimedAt = await sharp(await numberPicture(['4026']))
    .resize({ width: 330 })
    .toBuffer();
  return sharp({ create: { ...VIDEO, channels: 3, background: '#f4f0e4' } })
    .composite([
      { input: small, left: 500, top: 0 },
      { input: aimedAt, gravity: 'centre' },
    ])
    .png()
    .toBuffer();
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.cameraTracks = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      window.cameraTracks.push(...stream.getTracks());
      return stream;
    };
  });
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Camera' });
/** Milliseconds: a busy machine takes seconds for a frame, and a number is shown after two. */
const PATIENCE = { timeout: 60_000 };
const liveNumber = (page: Page) => dialog(page).getByTestId('live-number').locator('b');
const tracks = (page: Page) => page.evaluate(() => window.cameraTracks.map(({ readyState }) => readyState));

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('what lies in the camera’s frame is read, and nothing else of what it sees', async ({ page }) => {
      await openReady(page);
      expect(await tracks(page)).toEqual([]);
      await button(page, 'Camera').click();
      await expect(liveNumber(page)).toHaveText('4026', PATIENCE);
      expect(await tracks(page)).toEqual(['live']);
      await button(page, 'Take the picture').click();
      await expect(dialog(page)).toBeHidden();
      expect(await tracks(page)).toEqual(['ended']);
      await expectRead(page, '4026');
    });
  });
}

test('Cancel and Escape let the camera go, and lead back to the button', async ({ page }) => {
  await openReady(page);
  for (const leave of [() => button(page, 'Cancel').click(), () => page.keyboard.press('Escape')]) {
    await button(page, 'Camera').click();
    await expect(liveNumber(page)).toBeVisible(PATIENCE);
    await leave();
    await expect(dialog(page)).toBeHidden();
    await expect(button(page, 'Camera')).toBeFocused();
  }
  expect(await tracks(page)).toEqual(['ended', 'ended']);
  await expect(photoView(page)).toHaveCount(0);
});

test('what the camera sees is read live: the number appears, stays, is said once, and Space keeps it', async ({
  page,
}) => {
  await openReady(page);
  await button(page, 'Camera').click();
  await expect(liveNumber(page)).toHaveText('4026', PATIENCE);
  await expect(dialog(page).locator('.viewfinder-digit')).toHaveCount(4);
  await expect(dialog(page).getByRole('status', { name: 'Number' })).toHaveText(/^4 0 2 6, .* sure\.$/, PATIENCE);
  expect(await shownDuring(page, 60)).toEqual(['4026']);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press(' ');
  await expectRead(page, '4026');
});

test.describe('on a phone on its side', () => {
  test.use({ viewport: { width: 740, height: 360 } });

  test('the number stands above the frame, and the tools beside what the camera sees', async ({ page }) => {
    await openReady(page);
    await button(page, 'Camera').click();
    await expect(liveNumber(page)).toHaveText('4026', PATIENCE);
    const [words, frame, video, shutter] = await Promise.all(
      [
        dialog(page).getByTestId('live-number'),
        dialog(page).locator('.viewfinder-frame'),
        dialog(page).locator('video'),
        button(page, 'Take the picture'),
      ].map((one) => one.boundingBox()),
    );
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(frame?.y ?? 0);
    expect(shutter?.x).toBeGreaterThan((video?.x ?? 0) + (video?.width ?? 0));
    expect(video?.height).toBeGreaterThan(340);
  });
});

test('a tap on what the camera sees keeps it', async ({ page }) => {
  await openReady(page);
  await button(page, 'Camera').click();
  await expect(liveNumber(page)).toHaveText('4026', PATIENCE);
  await dialog(page).locator('video').click({ force: true });
  await expectRead(page, '4026');
});

test('where the camera is refused, a photo can be chosen right there', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('', 'NotAllowedError');
    };
  });
  await openReady(page);
  await button(page, 'Camera').click();
  await expect(dialog(page).getByRole('alert')).toContainText('The camera is not allowed.');
  expect(await faultsOf(page)).toEqual([]);
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Choose a photo').click();
  await (await chooser).setFiles(pngFile(await numberPicture(['17'])));
  await expectRead(page, '17');
});

/** All that stands above the frame while the video shows so many frames. */
function shownDuring(page: Page, frames: number): Promise<string[]> {
  return page.evaluate(
    (count) =>
      new Promise<string[]>((resolve) => {
        const video = document.querySelector('video');
        const shown = new Set<string>();
        // An arrow function in a list has no name: tsx would wrap a named one in a helper that the page lacks.
        const [look] = [
          (left: number): void => {
            shown.add(document.querySelector('[data-testid=live-number] b')?.textContent ?? '');
            if (left === 0) resolve([...shown]);
            else video?.requestVideoFrameCallback(() => look?.(left - 1));
          },
        ];
        look?.(count);
      }),
    frames,
  );
}
