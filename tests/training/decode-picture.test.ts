import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodePicture, PictureFileError } from '../../training/decode-picture';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-pictures-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** 16×8 pixels: red on the left, blue on the right. */
const twoColours = (): Sharp =>
  sharp(Buffer.from(Array.from({ length: 16 * 8 }, (_, i) => (i % 16 < 8 ? [255, 0, 0] : [0, 0, 255])).flat()), {
    raw: { width: 16, height: 8, channels: 3 },
  });

async function decoded(name: string, bytes: Buffer) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return decodePicture(file);
}

test.each<[string, (picture: Sharp) => Sharp]>([
  ['a.png', (picture) => picture.png()],
  ['16-bit.png', (picture) => picture.toColourspace('rgb16').png()],
  ['palette.PNG', (picture) => picture.png({ palette: true })],
  ['a.jpeg', (picture) => picture.jpeg({ quality: 95 })],
  ['cmyk.jpg', (picture) => picture.toColourspace('cmyk').jpeg({ quality: 95 })],
  ['a.webp', (picture) => picture.webp({ lossless: true })],
  ['a.gif', (picture) => picture.gif()],
  ['a.avif', (picture) => picture.avif({ lossless: true })],
])('%s becomes four bytes a pixel', async (name, encode) => {
  const { picture, reduction } = await decoded(name, await encode(twoColours()).toBuffer());
  expect({ ...picture, data: picture.data.length }).toEqual({ width: 16, height: 8, data: 16 * 8 * 4 });
  expect(reduction).toBe(1);
  const [red = 0, , blue = 0, alpha] = picture.data.subarray(0, 4);
  expect(red - blue).toBeGreaterThan(150);
  expect(alpha).toBe(255);
});

test('grey pictures and transparency come as colours with alpha', async () => {
  const grey = await decoded('grey.png', await twoColours().greyscale().png().toBuffer());
  expect(grey.picture.data).toHaveLength(16 * 8 * 4);
  const nothing = sharp({ create: { width: 2, height: 1, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0 } } });
  expect((await decoded('nothing.png', await nothing.png().toBuffer())).picture.data[3]).toBe(0);
});

test('a photograph taken sideways is turned upright', async () => {
  const sideways = await twoColours().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { picture } = await decoded('sideways.jpg', sideways);
  expect([picture.width, picture.height]).toEqual([8, 16]);
  expect(picture.data[0]).toBeGreaterThan(200);
});

test('a large picture is shrunk to two million pixels, and says by how much', async () => {
  const large = await twoColours().resize(4000, 2000).png().toBuffer();
  const { picture, reduction } = await decoded('large.png', large);
  expect(picture.width * picture.height).toBeLessThanOrEqual(2_000_000);
  expect([picture.width, picture.height]).toEqual([2000, 1000]);
  expect(reduction).toBe(2);
});

test('a picture of too many pixels is refused for that, before any is unpacked', async () => {
  const wide = await twoColours().gif().toBuffer();
  // The size of its screen and of its only frame, where a GIF has them.
  const frame = wide.lastIndexOf(Buffer.of(0x2c, 0, 0, 0, 0));
  for (const at of [6, 8, frame + 5, frame + 7]) wide.writeUInt16LE(20_000, at);
  const refused = decoded('wide.gif', wide);
  await expect(refused).rejects.toThrow(PictureFileError);
  await expect(refused).rejects.toThrow(/wide\.gif has too many pixels: 20000×20000; 250 million can be read\.$/);
});

test('what is no picture is refused in a sentence', async () => {
  const jpeg = await twoColours().resize(200, 200).jpeg().toBuffer();
  await expect(decoded('empty.png', Buffer.alloc(0))).rejects.toThrow(/empty\.png is empty\.$/);
  await expect(decoded('words.png', Buffer.from('not a picture'))).rejects.toThrow(/words\.png is broken, or not a/);
  await expect(decoded('cut.jpg', jpeg.subarray(0, jpeg.length / 2))).rejects.toThrow(/cut\.jpg is broken/);
  await expect(decoded('a.bmp', jpeg)).rejects.toThrow(/a\.bmp is not read: pictures end in \.png/);
  await expect(decodePicture(join(folder, 'missing.png'))).rejects.toThrow(/missing\.png is not there\.$/);
  await expect(decodePicture(folder)).rejects.toThrow(PictureFileError);
});
