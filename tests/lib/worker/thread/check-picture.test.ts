import { describe, expect, test } from 'vitest';
import { FOR_THE_PAGE, PictureError } from '../../../../lib/worker/api/errors';
import { checkPicture, checkSize } from '../../../../lib/worker/thread/check-picture';
import { seededRandom } from '../../../../training/augment/random';
import { encodings, heicHead, pictureOf, pngBomb } from '../../../picture-files';

const small = () => pictureOf('3', { size: 20, pen: 2 });
const checked = (bytes: Uint8Array) => checkPicture(new Blob([Uint8Array.from(bytes)]));

/** What the reader is told, or what was found. */
const outcome = (bytes: Uint8Array) =>
  checked(bytes).catch((error: PictureError) => {
    expect(error).toBeInstanceOf(PictureError);
    return `${error.message} ${error.advice}`;
  });

test.each(Object.entries(encodings))('%s is let through with its size', async (_name, encode) => {
  expect(await outcome(await encode(small()))).toMatchObject({ size: { width: 20, height: 20 } });
});

test.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
  ['an empty file', Buffer.of(), 'The file is empty. Choose another one, or take the photograph again.'],
  [
    'a text, whatever it is called',
    Buffer.from('not a picture'),
    'This file is not a picture. Choose a photograph or a scan, best as JPEG or PNG.',
  ],
  [
    'a PDF',
    Buffer.from('%PDF-1.7'),
    'This file is a PDF. Save its page as a picture, or take a screenshot, and choose that.',
  ],
  ['an SVG', Buffer.from('<svg/>'), 'This browser cannot read SVG pictures. Save it as JPEG or PNG, then choose that.'],
  [
    'a decompression bomb',
    pngBomb(20_000),
    'The picture is 20,000 × 20,000 pixels large, 400 million in all. ' +
      'Up to 110 million can be read. Make it smaller, then choose it again.',
  ],
  [
    'a picture that ends before its size',
    small()
      .jpeg()
      .toBuffer()
      .then((jpeg) => jpeg.subarray(0, 100)),
    'The picture is damaged. Choose another one, or take the photograph again.',
  ],
])('%s is refused unread, in a sentence', async (_what, bytes, words) => {
  expect(await outcome(await bytes)).toBe(words);
});

test('a PDF is called by its name', async () => {
  const pdf = new File(['%PDF-1.7'], 'scan.pdf');
  await expect(checkPicture(pdf)).rejects.toThrow('scan.pdf is a PDF.');
});

test('an SVG is left to the page, which can draw it', async () => {
  await expect(checked(Buffer.from('<svg/>'))).rejects.toMatchObject({ name: FOR_THE_PAGE });
});

test('whether HEIC and TIFF can be read is left to the browser', async () => {
  expect(await checked(heicHead(4032, 3024))).toEqual({ kind: 'HEIC', size: { width: 4032, height: 3024 } });
  expect(await checked(Buffer.from('II*\0'))).toEqual({ kind: 'TIFF', size: undefined });
});

test('a size behind a megabyte of notes is found', async () => {
  const jpeg = await small().jpeg().toBuffer();
  const note = Buffer.concat([Buffer.of(0xff, 0xe1, 0xff, 0xff), Buffer.alloc(0xffff - 2)]);
  const noted = Buffer.concat([jpeg.subarray(0, 2), ...Array<Buffer>(16).fill(note), jpeg.subarray(2)]);
  expect(await checked(noted)).toEqual({ kind: 'JPEG', size: { width: 20, height: 20 } });
});

test('110 million pixels are read, in whatever shape, and not one more', () => {
  expect(() => checkSize({ width: 110_000_000, height: 1 })).not.toThrow();
  expect(() => checkSize({ width: 110_000_001, height: 1 })).toThrow('111 million');
});

test('a file that is gone, and one of too many bytes, have their own sentences', async () => {
  const gone = new Blob(['gone']);
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }) as Blob;
  await expect(checkPicture(gone)).rejects.toThrow('The file could not be opened.');
  const huge = new Blob([Uint8Array.from(pngBomb(10))]);
  Object.defineProperty(huge, 'size', { value: 400_000_000 });
  await expect(checkPicture(huge)).rejects.toThrow('The file is too large: 400 MB.');
});

describe('fuzzed', () => {
  test.each(Object.entries(encodings))(
    '%s with changed bytes is let through or refused in words',
    async (_name, encode) => {
      const whole = await encode(small());
      const random = seededRandom(4, 3);
      for (let i = 0; i < 200; i++) {
        const bytes = Buffer.from(whole.subarray(0, random.below(whole.length + 1)));
        for (let change = random.below(6); change > 0 && bytes.length > 0; change--) {
          bytes[random.below(Math.min(bytes.length, 120))] = random.below(256);
        }
        await outcome(bytes);
      }
    },
  );
});
