import { expect, test } from 'vitest';
import type { RgbaPicture } from '../../../../lib/geometry/rgba-picture';
import { opaquePicture } from '../../../../lib/photo/binarise/opaque-picture';

const row = (...pixels: readonly (readonly [number, number, number, number])[]): RgbaPicture => ({
  width: pixels.length,
  height: 1,
  data: Uint8Array.from(pixels.flat()),
});

test('a picture without transparency comes back as it is', () => {
  const picture = row([1, 2, 3, 255], [4, 5, 6, 255]);
  expect(opaquePicture(picture)).toBe(picture);
});

test('dark ink on nothing is shown on white, light ink on black', () => {
  expect(opaquePicture(row([0, 0, 0, 255], [0, 0, 0, 0])).data).toEqual(
    Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255),
  );
  const chalk = opaquePicture(row([255, 255, 255, 255], [255, 255, 255, 0]));
  expect(chalk.data).toEqual(Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255));
});

test('what is half there is half the paper’s colour', () => {
  const { data } = opaquePicture(row([0, 0, 0, 255], [0, 100, 200, 128], [9, 9, 9, 0]));
  expect([...data.subarray(4, 8)]).toEqual([127, 177, 227, 255]);
});
