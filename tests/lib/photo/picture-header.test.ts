import { describe, expect, test } from 'vitest';
import { type PictureKind, pictureKind } from '../../../lib/photo/decode/picture-kind';
import { pictureSize } from '../../../lib/photo/decode/picture-size';
import { seededRandom } from '../../../training/augment/random';
import { LINEAR, watchedBytes } from '../../looks';
import { encodings, heicHead, pictureOf, pngBomb } from '../../picture-files';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const bytesFrom = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? ascii(part) : Buffer.from(part))));

const header = (bytes: Uint8Array) => {
  const kind = pictureKind(bytes);
  return { kind, size: kind && pictureSize(kind, bytes) };
};

/** 37 pixels wide and 23 high, so that no side is taken for the other. */
const oblong = () => pictureOf('7', { size: 37, pen: 3 }).extract({ left: 0, top: 0, width: 37, height: 23 });

describe('the header of a file made by an encoder tells kind and size', () => {
  test.each(Object.entries(encodings))('%s', async (name, encode) => {
    const kind = name.match(/PNG|JPEG|GIF|WebP|AVIF|BMP/)?.[0];
    expect(header(await encode(oblong()))).toEqual({ kind, size: { width: 37, height: 23 } });
  });

  test('WebP with transparency and notes, whose size stands in another place', async () => {
    const noted = await oblong()
      .withExif({ IFD0: { Copyright: 'nobody' } })
      .webp()
      .toBuffer();
    expect(noted.toString('latin1', 12, 16)).toBe('VP8X');
    expect(header(noted)).toEqual({ kind: 'WebP', size: { width: 37, height: 23 } });
  });

  test('a decompression bomb says how large it is', () => {
    expect(header(pngBomb(20_000))).toEqual({ kind: 'PNG', size: { width: 20_000, height: 20_000 } });
  });
});

test.each<[PictureKind, Uint8Array]>([
  ['TIFF', bytesFrom('II*', [0])],
  ['TIFF', bytesFrom('MM', [0], '*')],
  ['JPEG XL', bytesFrom([0xff, 0x0a, 0xfa, 0x7f])],
  ['JPEG XL', bytesFrom([0, 0, 0, 12], 'JXL \r\n', [0x87, 0x0a])],
  ['ICO', bytesFrom([0, 0, 1, 0, 1, 0])],
  ['PDF', ascii('%PDF-1.7\n')],
  ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['SVG', ascii('\u00ef\u00bb\u00bf<?xml version="1.0"?>\n<!-- a drawing -->\n<svg/><svg width="1">')],
])('%s is known, and does not tell its size', (kind, bytes) => {
  expect(header(bytes)).toEqual({ kind, size: undefined });
});

test.each([
  ['nothing', ascii('')],
  ['a text', ascii('Dear all, here is the picture.')],
  ['a text that begins like a bitmap', ascii('BMW sells cars, and this is a sentence about it.')],
  ['a web page with a drawing in it', ascii('<!DOCTYPE html><html><body><svg></svg>')],
  ['an XML file', ascii('<?xml version="1.0"?><note/>')],
  ['a film', bytesFrom([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isommp42')],
  ['a sound', bytesFrom('RIFF', [36, 0, 0, 0], 'WAVEfmt ')],
])('%s is no picture', (_what, bytes) => {
  expect(pictureKind(bytes)).toBeUndefined();
});

describe('sizes that are hidden', () => {
  test('of the pictures in a HEIC file the largest counts, not a tile', () => {
    expect(header(heicHead(4032, 3024))).toEqual({ kind: 'HEIC', size: { width: 4032, height: 3024 } });
  });

  test('a HEIC file whose list of pictures is cut off has none', () => {
    expect(header(heicHead(4032, 3024).subarray(0, 80))).toEqual({ kind: 'HEIC', size: undefined });
  });

  test('a JPEG’s size is found behind its notes, whatever these hold', async () => {
    const jpeg = await encodings.JPEG?.(oblong());
    const note = Buffer.concat([Buffer.of(0xff, 0xed, 0xff, 0xff), Buffer.alloc(0xffff - 2, Buffer.of(0xff, 0xc0))]);
    const noted = Buffer.concat([Buffer.of(0xff, 0xd8), note, note, Buffer.from(jpeg ?? []).subarray(2)]);
    expect(header(noted).size).toEqual({ width: 37, height: 23 });
    expect(header(noted.subarray(0, 70_000)).size).toBeUndefined();
  });

  test('a GIF’s first frame counts where it is larger than its screen', async () => {
    const gif = Buffer.from((await encodings.GIF?.(oblong())) ?? []);
    gif.writeUInt16LE(1, 6);
    gif.writeUInt16LE(1, 8);
    expect(header(gif).size).toEqual({ width: 37, height: 23 });
  });

  test('a bitmap whose rows go from the top has a height below zero', async () => {
    const bmp = Buffer.from((await encodings.BMP?.(oblong())) ?? []);
    bmp.writeInt32LE(-23, 22);
    expect(header(bmp).size).toEqual({ width: 37, height: 23 });
  });

  test('a picture without pixels has no size', () => {
    expect(header(pngBomb(0))).toEqual({ kind: 'PNG', size: undefined });
  });
});

describe('whatever the bytes are, a header is none or a whole size, and found at once', () => {
  const sound = (bytes: Uint8Array): void => {
    const { size } = header(bytes);
    if (size === undefined) return;
    expect(Number.isInteger(size.width) && Number.isInteger(size.height)).toBe(true);
    expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
  };

  test('random bytes, also behind each signature', () => {
    const random = seededRandom(4, 1);
    const noise = (length: number) => Uint8Array.from({ length }, () => random.below(256));
    const starts = [
      '',
      '\u0089PNG\r\n\u001a\n',
      '\u00ff\u00d8\u00ff',
      'GIF89a',
      'RIFF1234WEBPVP8X',
      'BM12345678901234(',
    ];
    for (let i = 0; i < 6000; i++) {
      sound(Buffer.concat([ascii(starts[i % starts.length] as string), noise(random.below(300))]));
    }
    for (let i = 0; i < 3000; i++) {
      sound(Buffer.concat([heicHead(random.below(9999), 3).subarray(0, random.below(120)), noise(random.below(300))]));
    }
  });

  test.each(Object.entries(encodings))('%s with some bytes changed, or cut off', async (_name, encode) => {
    const whole = await encode(oblong());
    const random = seededRandom(4, 2);
    for (let i = 0; i < 1500; i++) {
      const bytes = Buffer.from(whole.subarray(0, random.uniform() < 0.5 ? whole.length : random.below(whole.length)));
      const near = Math.min(bytes.length, random.uniform() < 0.8 ? 200 : bytes.length);
      for (let change = random.below(8); change > 0 && near > 0; change--)
        bytes[random.below(near)] = random.below(256);
      sound(bytes);
    }
  });

  test.each<[what: string, head: Uint8Array, body: Uint8Array]>([
    ['a JPEG of fill bytes', Buffer.of(0xff, 0xd8), Buffer.of(0xff)],
    ['a JPEG of markers', Buffer.of(0xff, 0xd8), Buffer.of(0xff, 0xd0)],
    ['a JPEG of segments without a length', Buffer.of(0xff, 0xd8), Buffer.of(0xff, 0xe0, 0, 0)],
    ['a GIF of notes a byte long', bytesFrom('GIF89a', Array(7).fill(0)), Buffer.of(0x21, 1)],
    ['a HEIC of empty boxes', heicHead(1, 1), Buffer.of(0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65)],
    ['a HEIC of boxes in boxes', heicHead(1, 1), ascii('\0\0\0\0moov')],
    [
      'a HEIC of boxes with lengths beyond counting',
      heicHead(1, 1),
      bytesFrom('\0\0\0\u0001moov', Array(8).fill(0xff)),
    ],
  ])('of twice as many bytes each is looked at as often: %s', (_what, head, body) => {
    const looks = (length: number): number => {
      const watched = watchedBytes(Buffer.concat([head, Buffer.alloc(length, body)]));
      sound(watched.value);
      return watched.looks();
    };
    expect(looks(2 ** 17) / looks(2 ** 16)).toBeLessThan(LINEAR);
  });
});
