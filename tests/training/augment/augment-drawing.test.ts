import { expect, test } from 'vitest';
import type { Drawing } from '../../../lib/strokes/drawing';
import { augmentDrawing } from '../../../training/augment/augment-drawing';
import { seededRandom } from '../../../training/augment/random';
import { AUGMENT } from '../../../training/augment/settings';
import { goldenDrawings } from '../../golden/golden';
import { goldenPicture } from '../tiny';

const still = {
  ...{
    rotation: 0,
    slant: 0,
    stretch: 0,
    elasticity: 0,
    shift: 0,
    jitter: 0,
    soft: 0,
    sparse: 0,
    everyNth: [2, 4] as const,
  },
  ...{ trembling: 0, tremor: 0, lifted: 0, restarted: 0, doubled: 0 },
  ...{ pen: [2.4, 2.4] as const, numberPen: [2.4, 2.4] as const },
};
const ink = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);

function augmented(drawing: Drawing, seed: number, settings = AUGMENT.drawings): Float32Array {
  const out = new Float32Array(784).fill(-1);
  augmentDrawing(drawing, settings, seededRandom(seed), out, 0);
  return out;
}
const drawingOf = (index: number): Drawing => goldenDrawings()[index]?.drawing ?? [];

test('values stay between 0 and 1, and a digit’s ink is kept', () => {
  for (let index = 0; index < 60; index += 3) {
    for (let seed = 0; seed < 10; seed++) {
      const out = augmented(drawingOf(index), seed);
      expect(out.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(ink(out) / (ink(goldenPicture(index).data) / 255)).toBeGreaterThan(0.35);
    }
  }
});

test('with nothing to vary the picture is the one the app makes', () => {
  const app = Float32Array.from(goldenPicture(7).data, (byte) => byte / 255);
  const out = augmented(drawingOf(7), 1, still);
  out.forEach((value, i) => {
    expect(Math.abs(value - (app[i] as number))).toBeLessThanOrEqual(1 / 255 + 1e-6);
  });
});

test('the same seed gives the same picture, another another', () => {
  expect(augmented(drawingOf(12), 1)).toEqual(augmented(drawingOf(12), 1));
  expect(augmented(drawingOf(12), 2)).not.toEqual(augmented(drawingOf(12), 1));
});

test('a wider pen leaves more ink', () => {
  const [thin, wide] = [1.5, 3.8].map((pen) => ink(augmented(drawingOf(12), 1, { ...still, pen: [pen, pen] })));
  expect(wide).toBeGreaterThan(1.5 * (thin as number));
});

test('points left out, as a slow device does, keep a stroke’s ends', () => {
  // A corner at point 24, which every second, third and fourth point includes, and an end that none of them does.
  const down = Array.from({ length: 25 }, (_, i) => ({ x: 0, y: 2 * i, t: i }));
  const line = [[...down, { x: 40, y: 48, t: 25 }]];
  expect(augmented(line, 5, { ...still, sparse: 1 })).toEqual(augmented(line, 5, still));
});

test('a blank drawing is bare paper', () => {
  expect(augmented([], 1).every((value) => value === 0)).toBe(true);
});
