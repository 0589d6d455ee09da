import { describe, expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../lib/digit/frame';
import type { GrayImage } from '../../../lib/image/gray-image';
import { inkDrawing } from '../../../lib/ink/ink-drawing';
import { normalisePicture } from '../../../lib/photo/normalise-picture';
import type { RgbaPicture } from '../../../lib/photo/rgba-picture';
import { seededRandom } from '../../../training/random';
import { goldenDrawings } from '../../golden/golden';
import { BLACK, type Colour, NOTHING, type Paint, painted, WHITE, withRectangle } from './paint';

/** Every fifth: each digit in one or two styles. */
const drawings = goldenDrawings().filter((_, i) => i % 5 === 0);

/** Share of the ink that lies elsewhere, 0 to 1. */
function difference(a: GrayImage | undefined, b: GrayImage | undefined): number {
  if (a === undefined || b === undefined) return 1;
  let [apart, together] = [0, 0];
  a.data.forEach((byte, i) => {
    apart += Math.abs(byte - (b.data[i] as number));
    together += byte + (b.data[i] as number);
  });
  return apart / together;
}

const pictureOf = (picture: RgbaPicture) => normalisePicture(picture, DIGIT_FRAME)?.picture;

/** How far each drawing's picture is at most from what its strokes give. */
function farthest(paint: Paint, change: (picture: RgbaPicture) => RgbaPicture = (picture) => picture): number {
  return Math.max(
    ...drawings.map(({ drawing }) =>
      difference(pictureOf(change(painted(drawing, paint))), inkDrawing(drawing, DIGIT_FRAME)),
    ),
  );
}

describe('a saved drawing gives the picture that its strokes give', () => {
  test.each<[Paint, number]>([
    [{ size: 700, pen: 1 }, 0.03],
    [{ size: 700, pen: 1, hard: true }, 0.03],
    [{ size: 700, pen: 30, share: 0.95 }, 0.04],
    [{ size: 700, pen: 59 }, 0.04],
    [{ size: 100, pen: 1, hard: true }, 0.05],
    [{ size: 100, pen: 4 }, 0.05],
    [{ size: 100, pen: 8.4, hard: true }, 0.05],
    [{ size: 1000, pen: 2, share: 0.1 }, 0.06],
    [{ size: 28, pen: 1 }, 0.15],
    [{ size: 28, pen: 1, hard: true }, 0.16],
    [{ size: 28, pen: 2.4 }, 0.15],
  ])('%j: but for a share of %d', (paint, share) => {
    expect(farthest(paint)).toBeLessThan(share);
  });

  test('and keeps the grey of a pen as thick as MNIST’s boldest', () => {
    expect(farthest({ size: 300, pen: 42 })).toBeLessThan(0.27);
  });
});

describe('it makes no difference', () => {
  const paint: Paint = { size: 200, pen: 6 };
  const limit = 0.05;

  test.each<[string, Colour, Colour]>([
    ['white on black', BLACK, WHITE],
    ['black on nothing', NOTHING, BLACK],
    ['white on nothing', NOTHING, WHITE],
    ['yellow on white', WHITE, [255, 235, 0, 255]],
    ['red on a green as light as it', [0, 130, 0, 255], [255, 0, 0, 255]],
    ['red on an equally strong blue', [0, 0, 255, 255], [255, 0, 0, 255]],
    ['green on an equally strong red', [255, 0, 0, 255], [0, 255, 0, 255]],
    ['yellow on an equally strong magenta', [255, 0, 255, 255], [255, 255, 0, 255]],
    ['olive on a brown whose three colours add up to as much', [170, 110, 50, 255], [130, 150, 50, 255]],
    ['light grey on lighter grey', [225, 225, 225, 255], [200, 200, 200, 255]],
  ])('what the colours are: %s', (_what, paper, ink) => {
    expect(farthest({ ...paint, paper, ink })).toBeLessThan(limit);
  });

  test('where it stands, up to the very edge', () => {
    expect(farthest({ ...paint, place: { x: 0, y: 1 } })).toBeLessThan(limit);
    expect(farthest({ ...paint, pen: 3, share: 0.3, place: { x: 1, y: 0 } })).toBeLessThan(limit + 0.03);
    expect(farthest({ ...paint, share: 1 })).toBeLessThan(limit);
  });

  test('whether the picture is noisy', () => {
    const noise = { deviation: 10, random: seededRandom(7) };
    expect(farthest({ ...paint, paper: [235, 235, 235, 255], noise })).toBeLessThan(limit + 0.03);
  });

  test('whether light falls on it unevenly', () => {
    const shaded = ({ width, height, data }: RgbaPicture): RgbaPicture => ({
      width,
      height,
      data: data.map((byte, i) =>
        i % 4 === 3 ? byte : Math.round(byte * (0.7 + (0.3 * (i % (4 * width))) / (4 * width))),
      ),
    });
    expect(farthest({ ...paint, ink: [40, 40, 40, 255] }, shaded)).toBeLessThan(2 * limit);
  });

  test.each<[string, (picture: RgbaPicture) => RgbaPicture]>([
    ['a thin black frame', (picture) => framed(picture, 2, BLACK)],
    ['a thick grey frame', (picture) => framed(picture, 16, [120, 120, 120, 255])],
    ['a line along one side', (picture) => withRectangle(picture, { x: 0, y: 197, width: 200, height: 3 }, BLACK)],
    ['a blackened corner', (picture) => withRectangle(picture, { x: 0, y: 0, width: 8, height: 8 }, BLACK)],
    [
      'specks of dust',
      (picture) =>
        [5, 60, 120, 190].reduce((dusty, x) => withRectangle(dusty, { x, y: 8, width: 2, height: 2 }, BLACK), picture),
    ],
  ])('whether there is %s', (_what, change) => {
    expect(farthest(paint, change)).toBeLessThan(limit);
  });

  test('whether a dark picture has white margins', () => {
    const dark = { ...paint, paper: BLACK, ink: WHITE };
    expect(farthest(dark, (picture) => framed(picture, 20, WHITE))).toBeLessThan(limit);
  });
});

function framed(picture: RgbaPicture, width: number, colour: Colour): RgbaPicture {
  const far = picture.width - width;
  return [
    { x: 0, y: 0, width: picture.width, height: width },
    { x: 0, y: far, width: picture.width, height: width },
    { x: 0, y: 0, width, height: picture.height },
    { x: far, y: 0, width, height: picture.height },
  ].reduce((changed, box) => withRectangle(changed, box, colour), picture);
}

test('the box is where the ink stands in the picture, in pixels', () => {
  const empty: RgbaPicture = { width: 300, height: 200, data: new Uint8Array(4 * 300 * 200).fill(255) };
  const bar = { x: 120, y: 40, width: 12, height: 90 };
  expect(normalisePicture(withRectangle(empty, bar, BLACK), DIGIT_FRAME)?.box).toEqual(bar);
});

describe('nothing is drawn', () => {
  const plain = (colour: Colour): RgbaPicture => ({
    width: 60,
    height: 60,
    data: Uint8Array.from({ length: 4 * 60 * 60 }, (_, i) => colour[i % 4] as number),
  });
  const sheet = (size: number): RgbaPicture => ({
    width: size,
    height: size,
    data: new Uint8Array(4 * size * size).fill(255),
  });
  const random = seededRandom(3);
  test.each<[string, RgbaPicture]>([
    ['on white', plain(WHITE)],
    ['on black', plain(BLACK)],
    ['on nothing', plain(NOTHING)],
    [
      'but light falling off',
      { ...plain(WHITE), data: plain(WHITE).data.map((_, i) => (i % 4 === 3 ? 255 : 100 + ((i / 4) % 60))) },
    ],
    [
      'but faint noise',
      { ...plain(WHITE), data: plain(WHITE).data.map((_, i) => (i % 4 === 3 ? 255 : 240 + random.below(6))) },
    ],
    ['but a pixel of dust', withRectangle(sheet(300), { x: 120, y: 80, width: 1, height: 1 }, BLACK)],
    ['but dust of four pixels a side', withRectangle(sheet(300), { x: 120, y: 80, width: 4, height: 4 }, BLACK)],
    ['on a picture of two pixels', { width: 2, height: 1, data: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255) }],
    ['on a picture of one pixel', { width: 1, height: 1, data: Uint8Array.of(7, 7, 7, 255) }],
    ['on a picture without pixels', { width: 0, height: 0, data: new Uint8Array(0) }],
  ])('%s: there is no picture', (_where, picture) => {
    expect(normalisePicture(picture, DIGIT_FRAME)).toBeUndefined();
  });
});

test('the smallest digit, of five pixels, is no dust', () => {
  const white: RgbaPicture = { width: 300, height: 300, data: new Uint8Array(4 * 300 * 300).fill(255) };
  const one = { x: 120, y: 80, width: 1, height: 5 };
  expect(normalisePicture(withRectangle(white, one, BLACK), DIGIT_FRAME)?.box).toEqual(one);
});

test('a picture of 28×28 pixels whose digit fills 20 of them comes back as it is, but for a shift by a part of a pixel', () => {
  const zero = goldenDrawings()[0]?.drawing ?? [];
  const own = inkDrawing(zero, DIGIT_FRAME);
  const data = Uint8Array.from({ length: 4 * 28 * 28 }, (_, i) =>
    i % 4 === 3 ? 255 : (own?.data[Math.floor(i / 4)] ?? 0),
  );
  expect(difference(pictureOf({ width: 28, height: 28, data }), own)).toBeLessThan(0.12);
});
