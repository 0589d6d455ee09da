import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { createReducer } from '../../../lib/photo/decode/reduce';
import { decodePicture, isPictureFile, PictureFileError } from '../../../training/cli/decode-picture';
import { bmpOf } from '../../bmp-file';
import { temporaryFolder } from '../../temporary-folder';

const folder = temporaryFolder('pictures');

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

/** Pixels that no packing makes small, and the picture of them. */
function grain(width: number, height: number): { readonly pixels: Uint8Array; readonly picture: Sharp } {
  const pixels = new Uint8Array(width * height * 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = (i * 7919) % 251;
  return { pixels, picture: sharp(pixels, { raw: { width, height, channels: 3 } }) };
}

const green = (): Sharp => sharp({ create: { width: 16, height: 8, channels: 3, background: '#0f0' } });

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

test('a large picture is shrunk by a whole factor, each pixel the mean of those it stands for', async () => {
  const [width, height] = [2001, 1003];
  const { pixels, picture: source } = grain(width, height);
  const large = await source.png({ compressionLevel: 1 }).toBuffer();
  const { picture, reduction } = await decoded('large.png', large);
  expect(reduction).toBe(2);
  const reducer = createReducer(width, height, 2);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) rgba.set(pixels.subarray(3 * i, 3 * i + 3), 4 * i);
  reducer.add(rgba);
  expect(picture.width).toBe(1000);
  expect(Buffer.from(picture.data).equals(Buffer.from(reducer.picture().data))).toBe(true);
});

test('a picture of too many pixels is refused for that, before any is unpacked', async () => {
  const wide = await twoColours().gif().toBuffer();
  // The size of its screen and of its only frame, where a GIF has them.
  const frame = wide.lastIndexOf(Buffer.of(0x2c, 0, 0, 0, 0));
  for (const at of [6, 8, frame + 5, frame + 7]) wide.writeUInt16LE(20_000, at);
  const refused = decoded('wide.gif', wide);
  await expect(refused).rejects.toThrow(PictureFileError);
  await expect(refused).rejects.toThrow(/wide\.gif has too many pixels: 20000×20000; 110 million can be read\.$/);
});

test('a file is what it holds, whatever its name says', async () => {
  const png = await twoColours().png().toBuffer();
  expect((await decoded('really-a-png.jpg', png)).picture.width).toBe(16);
  expect((await decoded('no-ending', png)).picture.width).toBe(16);
  expect(isPictureFile(join(folder, 'no-ending'))).toBe(true);
  expect(isPictureFile('no-such-file.JPEG')).toBe(true);
  expect(isPictureFile('package.json')).toBe(false);
  expect(isPictureFile('no-such-file')).toBe(false);
  expect(isPictureFile('/dev/zero')).toBe(false);
});

test.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
  ['empty.png', () => Buffer.alloc(0), /empty\.png is empty\.$/],
  ['words.png', () => Buffer.from('not a picture'), /words\.png is not a picture \(PNG, JPEG, WebP, GIF, AVIF\)\.$/],
  ['words.bmp', () => Buffer.from('BMX is a way to ride'), /words\.bmp is not a picture/],
  [
    'a.tiff',
    () => twoColours().tiff().toBuffer(),
    /a\.tiff is in the TIFF format, which is not read: save it as JPEG or PNG\.$/,
  ],
  ['a.svg', () => Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), /in the SVG format/],
  ['a.heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), /in the HEIC format/],
  ['a.avif', () => Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1miaf', 'latin1'), /a rare kind of AVIF\.$/],
  ['a.bmp', () => bmpOf(1, 1, Buffer.alloc(4)), /in the BMP format, which is not read: save it as JPEG or PNG\.$/],
])('%s is refused in a sentence', async (name, bytes, sentence) => {
  const refused = decoded(name, await bytes());
  await expect(refused).rejects.toThrow(PictureFileError);
  await expect(refused).rejects.toThrow(sentence);
});

test.each<[string, (picture: Sharp) => Sharp]>([
  ['cut.jpg', (picture) => picture.jpeg()],
  ['cut.png', (picture) => picture.png()],
  ['cut.webp', (picture) => picture.webp()],
  ['cut.gif', (picture) => picture.gif()],
  ['cut.avif', (picture) => picture.avif()],
])('half of a file is refused: %s', async (name, encode) => {
  const whole = await encode(grain(200, 200).picture).toBuffer();
  await expect(decoded(name, whole.subarray(0, whole.length / 2))).rejects.toThrow(
    /damaged, cut off, or a rare kind of/,
  );
});

test('what is not there, a folder, and a file of a film’s size are refused in a sentence', async () => {
  await expect(decodePicture(join(folder, 'missing.png'))).rejects.toThrow(/missing\.png is not there\.$/);
  await expect(decodePicture(folder)).rejects.toThrow(/ is a folder\.$/);
  await expect(decodePicture('/dev/null')).rejects.toThrow('/dev/null is not a file.');
  const film = join(folder, 'film.jpg');
  writeFileSync(film, '');
  truncateSync(film, 2 ** 30);
  await expect(decodePicture(film)).rejects.toThrow(/film\.jpg is too large: 1074 MB; 330 MB can be read\.$/);
  rmSync(film);
});

test.each<[string, (picture: Sharp) => Sharp]>([
  ['film.gif', (picture) => picture.gif()],
  ['film.webp', (picture) => picture.webp({ lossless: true })],
])('of an animation the first frame is read: %s', async (name, encode) => {
  const frames = await Promise.all([twoColours().png().toBuffer(), green().png().toBuffer()]);
  const { picture } = await decoded(name, await encode(sharp(frames, { join: { animated: true } })).toBuffer());
  expect([picture.width, picture.height]).toEqual([16, 8]);
  expect([...picture.data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
});

test('sixteen bits a colour become eight, grey ones too', async () => {
  const levels = Uint16Array.from([0, 0x8000, 0xffff]);
  const raw = { width: 3, height: 1, channels: 1 } as const;
  const png = await sharp(levels, { raw }).toColourspace('grey16').png().toBuffer();
  const { picture } = await decoded('grey16.png', png);
  expect([...picture.data]).toEqual([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255]);
});
