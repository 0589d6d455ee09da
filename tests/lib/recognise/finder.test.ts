import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from '../../../lib/photo/finder/find-peaks';
import { DIGIT_HEAD as HEAD, STRIDE } from '../../../lib/photo/finder/head';
import type { Plane } from '../../../lib/photo/plane';
import { type Finder, findingWith, loadFinder } from '../../../lib/recognise/finder';
import { seededRandom } from '../../../training/augment/random';
import { openFiles, openModel } from '../../../training/cli/open-model';
import { pageOf } from '../photo/page';

let files: Awaited<ReturnType<typeof openFiles>>;
let finder: Finder;
let model: Awaited<ReturnType<typeof openModel>>;

beforeAll(async () => {
  model = await openModel('digit-net');
  files = await openFiles('digit-finder');
  finder = loadFinder(files.files, HEAD);
});
afterAll(() => {
  finder.dispose();
  model.network.dispose();
});

const random = seededRandom(9);
const [WIDTH, HEIGHT] = [40 * STRIDE, 30 * STRIDE];
const noise = Float32Array.from({ length: WIDTH * HEIGHT }, () => random.normal());

/** The part of the noise that begins at this place. */
const noiseFrom = (x: number, y: number): Plane => {
  const [width, height] = [WIDTH - x, HEIGHT - y];
  const data = Float32Array.from(
    { length: width * height },
    (_, at) => noise[(y + Math.floor(at / width)) * WIDTH + x + (at % width)] as number,
  );
  return { width, height, data };
};

test('what it says of a place depends on what is around it, and not on where the picture begins', () => {
  const [across, down] = [3, 2];
  const whole = finder.lookFor(noiseFrom(0, 0));
  const part = finder.lookFor(noiseFrom(across * STRIDE, down * STRIDE));
  expect([whole.columns, whole.rows]).toEqual([40, 30]);
  expect([part.columns, part.rows]).toEqual([40 - across, 30 - down]);
  // Farther from every edge than any place sees.
  for (let row = 10; row < 18; row++) {
    for (let column = 10; column < 25; column++) {
      const [from, to] = [
        ((row + down) * whole.columns + column + across) * HEAD.channels,
        (row * part.columns + column) * HEAD.channels,
      ];
      for (let i = 0; i < HEAD.channels; i++) {
        expect(part.data[to + i]).toBeCloseTo(whole.data[from + i] as number, 3);
      }
    }
  }
});

test('on a page it sees digits in the middle of each, and little elsewhere', () => {
  const { ink, boxes } = pageOf('4026');
  const gray = { ...ink, data: ink.data.map((share) => 1 - share) };
  const levels = lookAt(gray, finder.lookFor);
  const best = levels.flatMap(({ map }) => [...map.data].filter((_, i) => i % HEAD.channels < 10));
  const seen = best.filter((logit) => logit > 0).length;
  expect(seen).toBeGreaterThanOrEqual(boxes.length);
  expect(seen / best.length).toBeLessThan(0.02);
});

test('a network that reads digits is no finder, nor one whose card does not say what its opinion weighs', async () => {
  const reader = await openFiles('digit-net');
  expect(() => loadFinder(reader.files, HEAD)).toThrow('does not');
  const [digits, signs] = [{ ...files, card: reader.card }, await openFiles('sign-finder')];
  expect(() => findingWith({ digits, signs }, model)).toThrow('what the opinions of both networks weigh');
});
