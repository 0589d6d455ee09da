import sharp from 'sharp';
import { expect, test } from 'vitest';
import { contactSheet } from '../../../training/show/contact-sheet';
import { CONDITIONS } from '../../../training/synthetic/photographs/conditions';
import { tinyDrawings } from '../tiny';

const drawings = { digits: tinyDrawings(), signs: [] };
const some = CONDITIONS.slice(0, 2);

test('a sheet has a row for each kind, and the same seed makes the same one', async () => {
  const plan = { count: 2, seed: 3, boxes: false };
  const sheet = await contactSheet(some, drawings, plan);
  const { width = 0, height = 0 } = await sharp(sheet).metadata();
  expect(width).toBeGreaterThan(2 * 320);
  expect(height).toBeGreaterThan(2 * 240);
  expect((await contactSheet(some, drawings, plan)).equals(sheet)).toBe(true);
});

test('boxes are green', async () => {
  const countGreen = async (boxes: boolean): Promise<number> => {
    const sheet = await contactSheet(some.slice(0, 1), drawings, { count: 1, seed: 3, boxes });
    const pixels = await sharp(sheet).removeAlpha().raw().toBuffer();
    let green = 0;
    for (let at = 0; at < pixels.length; at += 3) {
      const [r, g, b] = [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number];
      if (g > r + 40 && g > b + 40) green += 1;
    }
    return green;
  };
  expect(await countGreen(false)).toBe(0);
  expect(await countGreen(true)).toBeGreaterThan(50);
});
