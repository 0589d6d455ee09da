import { expect, test } from 'vitest';
import { type StageColours, stagePixels } from '../../../../lib/browser/canvas/stage-pixels';

const stage = { width: 4, height: 1, data: Uint8Array.of(0, 1, 2, 255) };
const pixels = (colours: StageColours) => {
  const rgba = [...stagePixels[colours](stage)];
  return [0, 1, 2, 3].map((i) => rgba.slice(i * 4, i * 4 + 4));
};

test('paper is transparent in every stage', () => {
  for (const colours of ['ink', 'heat'] as const) expect(pixels(colours)[0]?.[3]).toBe(0);
});

test('ink and heat are as strong as their numbers, and of different colours', () => {
  for (const colours of ['ink', 'heat'] as const) {
    expect(pixels(colours).map(([, , , alpha]) => alpha)).toEqual([0, 1, 2, 255]);
  }
  expect(pixels('heat')[3]?.slice(0, 3)).not.toEqual(pixels('ink')[3]?.slice(0, 3));
});
