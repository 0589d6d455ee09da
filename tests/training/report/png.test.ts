import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePng, pngAddress } from '../../../training/report/png';

const picture = { width: 3, height: 2, data: Uint8Array.of(0, 255, 10, 20, 30, 40) };

test('a picture becomes a grey PNG, ink dark on white', async () => {
  const png = sharp(await encodePng(picture));
  expect(await png.metadata()).toMatchObject({ format: 'png', width: 3, height: 2, channels: 1, depth: 'uchar' });
  expect([...(await png.toColourspace('b-w').raw().toBuffer())]).toEqual([255, 0, 245, 235, 225, 215]);
});

test('its address holds all of it', async () => {
  expect(await pngAddress(picture)).toBe(`data:image/png;base64,${(await encodePng(picture)).toString('base64')}`);
});
