import type { Page } from '@playwright/test';
import { finds, photoView } from './photo';
import { numberPicture } from './pictures';

export const twoLines = () => numberPicture(['4026', '17']);

export async function frameOf(page: Page) {
  const frame = await photoView(page).boundingBox();
  if (frame === null) throw new Error('There is no photograph.');
  return frame;
}

export async function boxOf(page: Page, index: number) {
  const box = await finds(page).nth(index).boundingBox();
  if (box === null) throw new Error('There is no such find.');
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

export const scrolled = (page: Page) => page.evaluate(() => scrollY);
