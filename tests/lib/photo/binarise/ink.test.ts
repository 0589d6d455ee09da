import { describe, expect, test } from 'vitest';
import { inkOf } from '../../../../lib/photo/binarise/ink';
import type { Plane } from '../../../../lib/photo/plane';
import { seededRandom } from '../../../../training/augment/random';
import { LIGHTS, litBy } from '../light';
import { pageOf } from '../page';
import { farthestApart, mean } from '../planes';

const page = pageOf('4026').ink;

/** The page with paper and ink of these levels. */
const levels = (paper: number, pen: number): Plane => ({
  ...page,
  data: page.data.map((share) => paper + (pen - paper) * share),
});

function noisy(plane: Plane, deviation: number): Plane {
  const random = seededRandom(4);
  return { ...plane, data: plane.data.map((value) => value + deviation * random.normal()) };
}

/** The share of pixels that are taken for ink where there is none, or for paper where there is full ink. */
function mistaken(found: Plane | undefined): number {
  if (found === undefined) return 1;
  let wrong = 0;
  for (let at = 0; at < found.data.length; at++) {
    const [share, value] = [page.data[at] as number, found.data[at] as number];
    if ((share === 0 && value > 0.5) || (share === 1 && value < 0.3)) wrong += 1;
  }
  return wrong / found.data.length;
}

test.each([
  ['dark ink on light paper', 255, 0],
  ['light ink on dark paper', 20, 230],
  ['faint ink', 230, 200],
])('%s is 1, the paper 0, and soft edges lie between', (_what, paper, pen) => {
  expect(farthestApart(inkOf(levels(paper, pen)) as Plane, page)).toBeLessThan(0.01);
});

test('a camera’s noise is neither ink nor gaps in it', () => {
  const found = inkOf(noisy(levels(400, 100), 15)) as Plane;
  expect(mistaken(found)).toBe(0);
  const bare = found.data.filter((_, at) => page.data[at] === 0);
  expect(mean(bare)).toBeLessThan(0.01);
});

test.each(LIGHTS)('%s makes no difference to what is ink', (_how, light) => {
  expect(mistaken(inkOf(litBy(page, light)))).toBeLessThan(0.0005);
  expect(mistaken(inkOf(noisy(litBy(page, light), 4)))).toBeLessThan(0.0005);
});

test('a page that lies on a dark desk: its writing is ink, the desk is not', () => {
  const session = (x: number) => (x > 0.85 ? 0.08 : 1);
  expect(mistaken(inkOf(litBy(page, session)))).toBe(0);
});

describe('there is no ink', () => {
  const bare: Plane = { width: 200, height: 120, data: new Float32Array(200 * 120).fill(300) };
  const light = (level: (x: number, y: number) => number): Plane => ({
    ...bare,
    data: bare.data.map((_, at) => level(at % 200, Math.floor(at / 200))),
  });
  test.each<[string, Plane]>([
    ['on a sheet of one level', bare],
    ['in faint noise', noisy(bare, 3)],
    ['in strong noise', noisy(bare, 60)],
    ['where light falls off', light((x) => 400 - x)],
    [
      'where light falls off, with noise',
      noisy(
        light((x, y) => 400 - x - y / 2),
        8,
      ),
    ],
    ['where a shadow begins', light((x) => (x < 90 ? 400 : 200))],
    ['in marks fainter than JPEG’s', light((x, y) => (x > 80 && x < 90 && y > 30 && y < 80 ? 288 : 300))],
    ['on one pixel', { width: 1, height: 1, data: Float32Array.of(7) }],
    ['on no pixel', { width: 0, height: 0, data: new Float32Array(0) }],
  ])('%s', (_where, plane) => {
    expect(inkOf(plane)).toBeUndefined();
  });
});
