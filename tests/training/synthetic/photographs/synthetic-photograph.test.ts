import { expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import type { RgbaPicture } from '../../../../lib/geometry/rgba-picture';
import { seededRandom } from '../../../../training/augment/random';
import type { PhotographSettings } from '../../../../training/synthetic/photographs/settings';
import {
  type SyntheticPhotograph,
  syntheticPhotograph,
} from '../../../../training/synthetic/photographs/synthetic-photograph';
import type { Sign } from '../../../../training/synthetic/photographs/writing/writing';
import { BARE, digitsOf, hashOf } from './bare';

const photograph = (text: string, settings: PhotographSettings, seed = 1): Promise<SyntheticPhotograph> =>
  syntheticPhotograph(text.split('|').map(digitsOf), settings, seededRandom(seed));

/** Places of pixels that are darker than half. */
function ink({ width, height, data }: RgbaPicture): { x: number; y: number }[] {
  return Array.from({ length: width * height }, (_, i) => i)
    .filter((i) => (data[4 * i + 1] as number) < 128)
    .map((i) => ({ x: i % width, y: Math.floor(i / width) }));
}

const holds = ({ x, y, width, height }: Box, spot: { x: number; y: number }): boolean =>
  spot.x + 0.5 > x - 1 && spot.y + 0.5 > y - 1 && spot.x + 0.5 < x + width + 1 && spot.y + 0.5 < y + height + 1;

test('what is written holds the signs, and what is to be read the digits alone', async () => {
  const digits: readonly Sign[] = digitsOf('34');
  const dot: Sign = { label: 10, text: '.', drawing: digits[0]?.drawing ?? [], stand: { side: 0.1, middle: 0.05 } };
  const { label, written, others } = await syntheticPhotograph(
    [[...digits.slice(0, 1), dot, ...digits.slice(1)]],
    BARE,
    seededRandom(1),
  );
  expect([label, written]).toEqual(['34', '3.4']);
  expect(others.map(({ text }) => text)).toEqual(['.']);
});

test('the same seed gives the same bytes, and another seed others', async () => {
  const everything: PhotographSettings = {
    ...BARE,
    pen: { ...BARE.pen, grain: 0.5, pressure: 0.2, fading: 0.2 },
    clutter: { specks: { count: 9, largest: 3 }, letters: { height: 0.7, sides: ['above'] } },
    light: { ...BARE.light, hand: { darkness: 0.4, from: 1.5, softness: 0.1 } },
    sensor: { exposure: 0.6, noise: 0.02, sharpening: 0.3 },
    jpeg: 60,
  };
  const first = await photograph('36', everything);
  const again = await photograph('36', everything);
  expect(again.boxes).toEqual(first.boxes);
  expect(hashOf(again.picture)).toBe(hashOf(first.picture));
  expect(hashOf((await photograph('36', everything, 2)).picture)).not.toBe(hashOf(first.picture));
});

test.each([
  ['from above', BARE],
  ['tilted', { ...BARE, view: { tilt: 0.25, perspective: [0, 0] } }],
  ['in perspective', { ...BARE, view: { tilt: -0.1, perspective: [0.1, -0.1] } }],
] as const)('seen %s, each digit’s box holds its ink and ends where it ends', async (_, settings) => {
  const { picture, boxes } = await photograph('503|28', settings);
  const spots = ink(picture);
  expect(spots.length).toBeGreaterThan(500);
  expect(spots.filter((spot) => !boxes.some((box) => holds(box, spot)))).toEqual([]);
  for (const box of boxes) {
    const own = spots.filter((spot) => holds(box, spot));
    const near = (edge: number, value: (spot: { x: number; y: number }) => number): boolean =>
      own.some((spot) => Math.abs(value(spot) + 0.5 - edge) < 3);
    expect(near(box.x, ({ x }) => x)).toBe(true);
    expect(near(box.x + box.width, ({ x }) => x)).toBe(true);
    expect(near(box.y, ({ y }) => y)).toBe(true);
    expect(near(box.y + box.height, ({ y }) => y)).toBe(true);
  }
});

test('the label has the digits in reading order with a bar between lines, and the boxes stand in that order', async () => {
  const { label, boxes } = await photograph('917|40', BARE);
  expect(label).toBe('917|40');
  const [nine, one, seven, four, zero] = boxes as [Box, Box, Box, Box, Box];
  expect(nine.x).toBeLessThan(one.x);
  expect(one.x).toBeLessThan(seven.x);
  expect(four.x).toBeLessThan(zero.x);
  expect(Math.min(four.y, zero.y)).toBeGreaterThan(Math.max(nine.y, one.y, seven.y));
});

test('digits are as high as they should be, or smaller where the picture is too narrow', async () => {
  const { boxes } = await photograph('8', { ...BARE, writing: { ...BARE.writing, height: 0.5 } });
  expect(boxes[0]?.height).toBeGreaterThan(0.4 * BARE.height);
  expect(boxes[0]?.height).toBeLessThan(0.7 * BARE.height);
  const many = await photograph('8888888', { ...BARE, writing: { ...BARE.writing, height: 0.5 } });
  for (const { x, y, width, height } of many.boxes) {
    expect(Math.min(x, y)).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(BARE.width);
    expect(y + height).toBeLessThan(BARE.height);
  }
});

test('a sheet without writing is bare', async () => {
  const { picture, label, boxes } = await syntheticPhotograph([], BARE, seededRandom(1));
  expect(label).toBe('');
  expect(boxes).toEqual([]);
  expect(new Set(picture.data)).toEqual(new Set([255]));
});

test('chalk is lighter than the board', async () => {
  const { picture, boxes } = await photograph('1', {
    ...BARE,
    pen: { ...BARE.pen, colour: [0.8, 0.8, 0.8], covers: true },
    paper: { ...BARE.paper, colour: [0.05, 0.05, 0.05] },
  });
  const light = Array.from({ length: picture.data.length / 4 }, (_, i) => i).filter(
    (i) => (picture.data[4 * i] as number) > 128,
  );
  expect(light.length).toBeGreaterThan(50);
  for (const i of light) {
    expect(holds(boxes[0] as Box, { x: i % picture.width, y: Math.floor(i / picture.width) })).toBe(true);
  }
});

test('specks keep off the digits, so that none changes what is written', async () => {
  const clean = await photograph('64', BARE);
  const specked = await photograph('64', { ...BARE, clutter: { specks: { count: 200, largest: 4 } } });
  expect(specked.boxes).toEqual(clean.boxes);
  const within = (picture: RgbaPicture): number =>
    ink(picture).filter((spot) => clean.boxes.some((box) => holds(box, spot))).length;
  expect(within(specked.picture)).toBe(within(clean.picture));
  expect(ink(specked.picture).length).toBeGreaterThan(ink(clean.picture).length);
});
