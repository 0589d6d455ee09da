import { expect, test } from 'vitest';
import { openBmp } from '../../../../training/cli/picture-file/decode-bmp';
import { type BmpParts, bmpFile, bmpOf } from './bmp-file';

const RED = [255, 0, 0, 255];
const GREEN = [0, 255, 0, 255];
const BLUE = [0, 0, 255, 255];
const WHITE = [255, 255, 255, 255];
const NOTHING = [0, 0, 0, 0];
const BLACK = [0, 0, 0, 255];

/** Its pixels, four numbers each, from the top. */
async function pixelsOf(file: Buffer): Promise<number[][]> {
  const { data } = await openBmp(file).reduced(1);
  return Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(4 * i, 4 * i + 4)]);
}

/** Three pixels wide and two high: red, green, blue above, blue, white, red below. */
const picture = [RED, GREEN, BLUE, BLUE, WHITE, RED];
const palette = [
  [0, 0, 255],
  [0, 255, 0],
  [255, 0, 0],
  [255, 255, 255],
] as const;

test.each<[string, Omit<BmpParts, 'width' | 'height'>]>([
  [
    '24 bits',
    { bits: 24, pixels: [255, 0, 0, 255, 255, 255, 0, 0, 255, 0, 0, 0, 0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 0, 0] },
  ],
  [
    '32 bits',
    { bits: 32, pixels: [BLUE, WHITE, RED, RED, GREEN, BLUE].flatMap(([r, g, b]) => [b, g, r, 7] as number[]) },
  ],
  ['8 bits', { bits: 8, palette, pixels: [2, 3, 0, 0, 0, 1, 2, 0] }],
  ['4 bits', { bits: 4, palette, pixels: [0x23, 0, 0, 0, 0x01, 0x20, 0, 0] }],
  ['2 bits', { bits: 2, palette, pixels: [0b10110000, 0, 0, 0, 0b00011000, 0, 0, 0] }],
  [
    '16 bits, five a colour',
    { bits: 16, pixels: [0x1f, 0, 0xff, 0x7f, 0, 0x7c, 0, 0, 0, 0x7c, 0xe0, 3, 0x1f, 0, 0, 0] },
  ],
  [
    '16 bits, six of green',
    {
      ...{ bits: 16, compression: 3, masks: [0xf800, 0x07e0, 0x001f] },
      pixels: [0x1f, 0, 0xff, 0xff, 0, 0xf8, 0, 0, 0, 0xf8, 0xe0, 7, 0x1f, 0, 0, 0],
    },
  ],
  ['runs of 8 bits', { bits: 8, palette, compression: 1, pixels: [1, 2, 1, 3, 1, 0, 0, 0, 0, 3, 0, 1, 2, 0, 0, 1] }],
  ['runs of 4 bits', { bits: 4, palette, compression: 2, pixels: [2, 0x23, 1, 0, 0, 0, 0, 3, 0x01, 0x20, 0, 1] }],
])('a file of %s gives its colours, the uppermost row first', async (_what, parts) => {
  expect(await pixelsOf(bmpFile({ width: 3, height: 2, ...parts }))).toEqual(picture);
});

test('a file of one bit gives its two colours', async () => {
  const parts = { width: 10, height: 1, bits: 1, palette: palette.slice(2), pixels: [0b01010101, 0b01000000, 0, 0] };
  expect(await pixelsOf(bmpFile(parts))).toEqual([...Array(5)].flatMap(() => [BLUE, WHITE]));
});

test('a file that says so begins with the uppermost row', async () => {
  const file = bmpFile({ width: 1, height: -2, bits: 24, pixels: [0, 0, 255, 0, 255, 0, 0, 0] });
  expect(await pixelsOf(file)).toEqual([RED, BLUE]);
});

test('OS/2’s old header is read: lengths of 16 bits, three bytes a colour', async () => {
  const file = Buffer.alloc(26 + 6 + 4);
  file.write('BM');
  file.writeUInt32LE(32, 10);
  [12, 0, 2, 1, 1, 1].forEach((value, i) => {
    file.writeUInt16LE(value, 14 + 2 * i);
  });
  file.set([0, 0, 255, 255, 0, 0, 0b01000000], 26);
  expect(await pixelsOf(file)).toEqual([RED, BLUE]);
});

test('alpha counts where a mask names it', async () => {
  const masks = [0xff0000, 0xff00, 0xff, 0xff000000];
  const pixels = [0, 0, 0, 0, 255, 0, 0, 128];
  const file = bmpFile({ width: 2, height: 1, bits: 32, compression: 3, masks, pixels });
  expect(await pixelsOf(file)).toEqual([NOTHING, [0, 0, 255, 128]]);
});

test('what runs skip is black, and what stands beyond a row’s end is left out', async () => {
  const pixels = [0, 2, 1, 0, 9, 1, 0, 1];
  expect(await pixelsOf(bmpFile({ width: 2, height: 2, bits: 8, palette, compression: 1, pixels }))).toEqual([
    ...[BLACK, BLACK],
    ...[BLACK, GREEN],
  ]);
});

test('a colour that the palette lacks is black', async () => {
  expect(await pixelsOf(bmpFile({ width: 1, height: 1, bits: 8, palette, pixels: [9, 0, 0, 0] }))).toEqual([BLACK]);
});

test('a large one is shrunk on the way', async () => {
  const rgba = Uint8Array.from([RED, RED, BLUE, BLUE, RED, RED, BLUE, BLUE].flat());
  const shrunk = await openBmp(bmpOf(4, 2, rgba)).reduced(2);
  expect(shrunk).toEqual({ width: 2, height: 1, data: Uint8ClampedArray.from([...RED, ...BLUE]) });
});

test('what is cut off or odd is refused before any memory is taken for its pixels', () => {
  const whole = bmpOf(3, 2, Uint8Array.from(picture.flat()));
  for (let length = 0; length < whole.length - 3; length++) {
    expect(() => openBmp(whole.subarray(0, length)).reduced(1)).toThrow();
  }
  const huge = bmpFile({ width: 10_000, height: 10_000, bits: 32, pixels: [] });
  expect(() => openBmp(huge).reduced(8)).toThrow('cut off');
  const odd = { width: 1, height: 1, pixels: [0, 0, 0, 0] };
  for (const parts of [{ bits: 0 }, { bits: 7 }, { bits: 8, compression: 5 }, { bits: 24, compression: 3 }]) {
    expect(() => openBmp(bmpFile({ ...odd, ...parts }))).toThrow('odd BMP header');
  }
  expect(() => openBmp(bmpFile({ ...odd, bits: 24, width: -1 }))).toThrow('odd BMP header');
});
