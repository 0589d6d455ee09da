import { expect, test } from 'vitest';
import type { Plane } from '../../../lib/photo/plane';
import { partsOf } from '../../../lib/photo/segment/part';
import { grayOf, groupsOf } from '../../../lib/photo/stage-pictures';
import { maskOf, pageOf } from './page';
import { drawn, solid } from './shapes';

const plane = (width: number, height: number, value: (x: number, y: number) => number): Plane => ({
  width,
  height,
  data: Float32Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width))),
});

test('a small plane is a grey picture as large as it is', () => {
  const gray = grayOf(plane(3, 2, (x, y) => (x + y) / 3));
  expect(gray).toEqual({ width: 3, height: 2, data: Uint8Array.of(0, 85, 170, 85, 170, 255) });
});

test.each([
  [480, 300, 480, 300],
  [481, 300, 240, 150],
  [1000, 500, 333, 166],
  [7, 1500, 1, 375],
  [1, 1, 1, 1],
  [3000, 1, 428, 1],
])('%d × %d pixels become %d × %d', (width, height, columns, rows) => {
  const gray = grayOf(plane(width, height, () => 0.4));
  expect([gray.width, gray.height]).toEqual([columns, rows]);
  expect([...new Set(gray.data)]).toEqual([102]);
  const groups = groupsOf(width, height, [[solid(0, 0, width, height)]]);
  expect([groups.width, groups.height]).toEqual([columns, rows]);
  expect([...new Set(groups.data)]).toEqual([1]);
});

test('a pixel of a large plane’s picture is the mean of its block', () => {
  const gray = grayOf(plane(600, 2, (x) => (x % 2 === 0 ? 1 : 0.5)));
  expect([...new Set(gray.data)]).toEqual([191]);
});

test('parts of one group have the same number, counted from the first, and paper has none', () => {
  const [a, b, c] = [solid(0, 0, 2, 1), solid(3, 0, 1, 2), solid(1, 2, 2, 1)];
  expect(groupsOf(4, 3, [[a, b], [c]]).data).toEqual(Uint8Array.of(1, 1, 0, 1, 0, 0, 0, 1, 0, 2, 2, 0));
  expect(groupsOf(4, 3, [[a, b, c]], 255).data).toEqual(Uint8Array.of(255, 255, 0, 255, 0, 0, 0, 255, 0, 255, 255, 0));
  expect(groupsOf(2, 1, []).data).toEqual(Uint8Array.of(0, 0));
});

test('all ink of a page is shown as it lies', () => {
  const mask = maskOf(pageOf('4026'));
  const shown = groupsOf(mask.width, mask.height, [partsOf(mask)], 255);
  expect(
    Buffer.compare(
      shown.data,
      mask.data.map((ink) => 255 * ink),
    ),
  ).toBe(0);
});

test('a stroke of one pixel is not lost where the picture is shrunk', () => {
  const line = partsOf(drawn('.'.repeat(1000), '#'.repeat(999).concat('.')));
  expect(groupsOf(1000, 2, [line]).data.filter((number) => number === 1)).toHaveLength(333);
});

test('of many groups, neighbours have different numbers and none is paper', () => {
  const groups = Array.from({ length: 400 }, (_, x) => [solid(x, 0, 1, 1)]);
  const { data } = groupsOf(400, 1, groups);
  data.forEach((number, x) => {
    expect(number).toBeGreaterThan(0);
    if (x > 0) expect(number).not.toBe(data[x - 1]);
  });
});
