import { expect, test } from 'vitest';
import { type StageColours, stagePixels } from '../../../../lib/browser/canvas/stage-pixels';

const stage = { width: 4, height: 1, data: Uint8Array.of(0, 1, 2, 255) };
const pixels = (colours: StageColours) => {
  const rgba = [...stagePixels[colours](stage)];
  return [0, 1, 2, 3].map((i) => rgba.slice(i * 4, i * 4 + 4));
};

test('paper is transparent in every stage', () => {
  for (const colours of ['ink', 'mask', 'parts'] as const) expect(pixels(colours)[0]?.[3]).toBe(0);
});

test('ink is as strong as its number, and a mask is ink or none', () => {
  expect(pixels('ink').map(([, , , alpha]) => alpha)).toEqual([0, 1, 2, 255]);
  expect(pixels('mask').map(([, , , alpha]) => alpha)).toEqual([0, 255, 255, 255]);
});

test('neighbouring parts have different colours', () => {
  const [, one, two] = pixels('parts');
  expect(one?.[3]).toBe(255);
  expect(one?.slice(0, 3)).not.toEqual(two?.slice(0, 3));
});
