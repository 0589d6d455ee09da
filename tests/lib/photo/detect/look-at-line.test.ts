import { expect, test } from 'vitest';
import { lookAtLine } from '../../../../lib/photo/detect/look-at-line';
import { digitProbabilityOf, type Finding } from '../../../../lib/photo/detect/seen-signs';
import type { LookFor } from '../../../../lib/photo/finder/find-peaks';
import { FIRST_SIGN, SIGN_HEAD, STRIDE, USUAL } from '../../../../lib/photo/finder/head';
import type { Plane } from '../../../../lib/photo/plane';
import { SIGNS } from '../../../../lib/reading/signs';
import { seesNoSigns, seesNothing } from '../finder/seeing';

/** White paper with black boxes. */
function paper(
  width: number,
  height: number,
  ink: readonly { x: number; y: number; width: number; height: number }[],
): Plane {
  const data = new Float32Array(width * height).fill(1);
  for (const box of ink) {
    for (let y = box.y; y < box.y + box.height; y++) data.fill(0, y * width + box.x, y * width + box.x + box.width);
  }
  return { width, height, data };
}

/** Reads a 7 wherever the sign finder sees something. */
const findingWith = (lookForSigns: LookFor): Finding => ({
  ...{ lookFor: seesNothing, lookForSigns },
  look: (pictures) => pictures.map(() => Array.from({ length: 12 }, (_, i) => (i === 7 ? 5 : 0))),
  weights: { digit: 1, none: 1, found: 1, other: 1, bias: 0 },
  calibration: { temperature: 1, rejectBelow: 0.5 },
});

const seen: Plane[] = [];

/** Sees a point of a quarter of the usual size where the contrast is highest, and remembers what it looked at. */
const seesThePoint: LookFor = (contrast) => {
  seen.push(contrast);
  const map = seesNoSigns(contrast);
  const { width, data } = contrast;
  const at = data.indexOf(data.reduce((most, value) => Math.max(most, value)));
  const cell = Math.floor(Math.floor(at / width) / STRIDE) * map.columns + Math.floor((at % width) / STRIDE);
  map.data[cell * SIGN_HEAD.channels + FIRST_SIGN + SIGNS.indexOf('.')] = 2;
  for (const side of [SIGN_HEAD.width, SIGN_HEAD.height])
    map.data[cell * SIGN_HEAD.channels + side] = Math.log(4 / USUAL);
  return map;
};

test.each([1, 2, 5])('a point is found where it is, however large the line is written: %d times', (by) => {
  const point = { x: 200 * by, y: 120 * by, width: 4 * by, height: 4 * by };
  const digits = [
    { x: 160 * by, y: 98 * by, width: 18 * by, height: 26 * by },
    { x: 220 * by, y: 97 * by, width: 20 * by, height: 28 * by },
  ];
  const [sign] = lookAtLine(paper(400 * by, 300 * by, [point]), digits, findingWith(seesThePoint)).signs;
  expect(sign?.text).toBe('.');
  const { x = 0, y = 0, width = 0, height = 0 } = sign?.box ?? {};
  expect(Math.abs(x + width / 2 - 202 * by)).toBeLessThan(5 * by);
  expect(Math.abs(y + height / 2 - 122 * by)).toBeLessThan(5 * by);
  // Digits come to one height, so that what is looked at is of one size.
  expect(Math.abs((seen.at(-1) as Plane).height - 124)).toBeLessThan(12);
});

test('at the edge of a picture there is less to look at, and nothing beyond it', () => {
  const page = paper(60, 30, []);
  for (const x of [2, 300]) {
    const { signs, digits } = lookAtLine(page, [{ x, y: 2, width: 20, height: 26 }], findingWith(seesNoSigns));
    expect([signs, digits()]).toEqual([[], []]);
  }
});

test('digits of the line are seen again, and those of the line below are not', () => {
  const ink = [98, 170].map((y) => ({ x: 160, y, width: 6, height: 26 }));
  /** Sees a 7 in the middle of each bar of ink. */
  const seesBoth: LookFor = (contrast) => {
    const map = seesNoSigns(contrast);
    const { width, height, data } = contrast;
    const column = data.indexOf(data.reduce((most, value) => Math.max(most, value))) % width;
    const dark = Array.from({ length: height }, (_, y) => y).filter((y) => (data[y * width + column] as number) > 0.5);
    const first = dark[0] ?? 0;
    for (const middle of [first + 13, first + 85]) {
      if (middle < height) {
        const cell = Math.floor(middle / STRIDE) * map.columns + Math.floor(column / STRIDE);
        map.data[cell * SIGN_HEAD.channels + 7] = 4;
      }
    }
    return map;
  };
  const { digits } = lookAtLine(paper(400, 300, ink), [ink[0] as (typeof ink)[number]], findingWith(seesBoth));
  expect(digits().map(({ box }) => Math.round((box.y + box.height / 2) / 10))).toEqual([11]);
  expect(digitProbabilityOf(digits()[0] as ReturnType<typeof digits>[number])).toBeGreaterThan(0.5);
});
