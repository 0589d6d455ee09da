import { expect, test } from 'vitest';
import type { RgbaPicture } from '../../../../../lib/geometry/rgba-picture';
import { seededRandom } from '../../../../../training/augment/random';
import type { PhotographSettings } from '../../../../../training/synthetic/photographs/settings';
import { syntheticPhotograph } from '../../../../../training/synthetic/photographs/synthetic-photograph';
import { BARE, digitsOf } from '../bare';

const photograph = (change: Partial<PhotographSettings>) =>
  syntheticPhotograph([digitsOf('52')], { ...BARE, ...change }, seededRandom(1));

const greenAt = ({ width, data }: RgbaPicture, x: number, y: number): number =>
  data[4 * (Math.round(y) * width + Math.round(x)) + 1] as number;

const ruling = {
  ...({ kind: 'ruled', pitch: 1, width: 2, strength: 1, rise: 0 } as const),
  colour: [0, 0, 0] as const,
};

/** Rows of the column where something is printed, each line once. */
function linesDown(picture: RgbaPicture, x: number): number[] {
  const dark = Array.from({ length: picture.height }, (_, y) => y).filter((y) => greenAt(picture, x, y) < 128);
  return dark.filter((y) => !dark.includes(y - 1));
}

test('digits stand on the lines of ruled paper, which are a pitch apart', async () => {
  const { picture, boxes } = await photograph({ ruling });
  const lines = linesDown(picture, 3);
  const pitch = BARE.writing.height * BARE.height;
  expect(lines.length).toBeGreaterThan(2);
  for (let i = 1; i < lines.length; i++) {
    expect(Math.abs((lines[i] as number) - (lines[i - 1] as number) - pitch)).toBeLessThanOrEqual(1);
  }
  const foot = (boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0) - (BARE.pen.width * pitch) / 2;
  expect(lines.some((y) => Math.abs(y - foot) < 3)).toBe(true);
});

test('squared paper has lines down as well', async () => {
  const across = ({ picture }: { picture: RgbaPicture }): number =>
    Array.from({ length: picture.width }, (_, x) => x).filter((x) => greenAt(picture, x, 12) < 128).length;
  expect(across(await photograph({ ruling: { ...ruling, kind: 'squared' } }))).toBeGreaterThan(5);
  expect(across(await photograph({}))).toBe(0);
});

test('beyond the page’s edge lies the desk, and every digit is on the page', async () => {
  const { picture, boxes } = await photograph({
    pageEdge: { sides: ['left', 'top'], at: 0.5, desk: [0, 0.1, 0], wood: 0 },
  });
  const clean = await photograph({});
  expect(boxes).toEqual(clean.boxes);
  expect(picture.data[0]).toBe(0);
  expect(greenAt(picture, picture.width - 4, picture.height - 4)).toBe(255);
  for (const { x, y, width, height } of boxes) {
    for (let row = Math.floor(y); row < y + height; row++) {
      for (let column = Math.floor(x); column < x + width; column++) {
        expect(greenAt(picture, column, row)).toBe(greenAt(clean.picture, column, row));
      }
    }
  }
});

test('what shows through from the back is fainter than the writing', async () => {
  const { picture } = await photograph({ clutter: { showThrough: { strength: 0.2 } } });
  const faint = picture.data.filter((value, i) => i % 4 === 1 && value > 200 && value < 240).length;
  expect(faint).toBeGreaterThan(200);
});

test.each([
  ['a staple', { staple: { length: 1 } }],
  ['a smear', { smear: { strength: 0.4, width: 0.3, colour: [0, 0, 0] } }],
  ['a frame', { frame: { distance: 0.2, width: 2, strength: 1 } }],
  ['letters', { letters: { height: 0.6, sides: ['above', 'below'] } }],
] as const)('%s is seen beside the digits, which stay where they are', async (_, clutter) => {
  const [clean, cluttered] = [await photograph({}), await photograph({ clutter })];
  expect(cluttered.boxes).toEqual(clean.boxes);
  const changed = cluttered.picture.data.filter((value, i) => Math.abs(value - (clean.picture.data[i] as number)) > 20);
  expect(changed.length).toBeGreaterThan(100);
});
