import type { Page } from '@playwright/test';

/** Lets the page's camera look at a picture file in the middle of a desk, whatever camera the browser has. */
export async function cameraLooksAt(page: Page, picture: Buffer): Promise<void> {
  await page.addInitScript((data) => {
    navigator.mediaDevices.getUserMedia = async () => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const seen = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1280, 720];
      const context = canvas.getContext('2d');
      const [width, height] = [360, (360 * seen.height) / seen.width];
      setInterval(() => {
        if (!context) return;
        context.fillStyle = '#d9d2c3';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(seen, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
      }, 50);
      return canvas.captureStream();
    };
  }, picture.toString('base64'));
}
