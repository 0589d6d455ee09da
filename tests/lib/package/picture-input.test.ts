import { expect, test } from 'vitest';
import { pictureOf } from '../../../lib/package/picture-input';

const bytes = (width: number, height: number) => new Uint8ClampedArray(4 * width * height).fill(255);

test('pixels are taken as they are', async () => {
  const pixels = { width: 3, height: 2, data: bytes(3, 2) };
  expect(await pictureOf(pixels)).toEqual({ picture: pixels, reduction: 1 });
});

test('a large picture is shrunk by a whole factor, which is told', async () => {
  const { picture, reduction } = await pictureOf({ width: 3000, height: 2000, data: bytes(3000, 2000) });
  expect([reduction, picture.width, picture.height]).toEqual([2, 1500, 1000]);
});

test.each([
  [undefined, 'The picture has no size in whole pixels.'],
  ['photo.jpg', 'The picture has no size in whole pixels.'],
  [{ width: 1.5, height: 1, data: bytes(2, 1) }, 'The picture has no size in whole pixels.'],
  [{ width: 1, height: 0, data: bytes(1, 1) }, 'The picture has no size in whole pixels.'],
  [{ width: 1, height: 1, data: [0, 0, 0, 0] }, 'The picture has no bytes.'],
  [{ width: 2, height: 2, data: bytes(2, 1) }, '2 × 2 pixels are 16 bytes, and there are 8.'],
  [
    { width: 20_000, height: 20_000, data: bytes(1, 1) },
    'The picture is 20,000 × 20,000 pixels large, 400 million in all.',
  ],
  [new Blob(['a file']), 'There is nothing here that decodes a file.'],
])('what is no picture is refused in a sentence (%#)', async (picture, message) => {
  await expect(pictureOf(picture)).rejects.toMatchObject({ name: 'PictureError', message });
});
