import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions, Page } from '@playwright/test';
import sharp from 'sharp';
import { launchOptions } from '../runner/browser';
import { expectRead, photoView } from './helpers/photo';
import { numberPicture } from './helpers/pictures';
import { test as base, button, expect, openReady } from './helpers/test';

const VIDEO = { width: 1280, height: 720 };

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
      const file = join(folder, 'camera.mjpeg');
      writeFileSync(file, await whatTheCameraSees());
      const { args = [], ...options } = launchOptions();
      const camera = [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${file}`,
      ];
      await use({ ...options, args: [...args, ...camera] });
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
  const frame = await sharp({ create: { ...VIDEO, channels: 3, background: '#f4f0e4' } })
    .composite([
      { input: small, left: 500, top: 0 },
      { input: aimedAt, gravity: 'centre' },
    ])
    .jpeg({ quality: 95 })
    .toBuffer();
  return Buffer.concat([frame, frame]);
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
      await expect(dialog(page).getByText('Put the digits into the frame')).toBeVisible();
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
    await expect(dialog(page).getByText('Put the digits into the frame')).toBeVisible();
    await leave();
    await expect(dialog(page)).toBeHidden();
    await expect(button(page, 'Camera')).toBeFocused();
  }
  expect(await tracks(page)).toEqual(['ended', 'ended']);
  await expect(photoView(page)).toHaveCount(0);
});
