import { expect, test } from 'vitest';
import type { Stroke } from '../../../lib/strokes/drawing';
import { isWhole } from '../../../training/data/whole-signs';

const line = (...spots: readonly (readonly [x: number, y: number])[]): Stroke =>
  spots.map(([x, y]) => ({ x, y, t: 0 }));
const drawn = (sign: string, ...drawing: readonly Stroke[]) => isWhole({ sign, writer: 'site/1', label: 10, drawing });

test('half of an equals sign, a colon or a plus is not whole', () => {
  const stroke = line([0, 0], [50, 0]);
  for (const sign of '=:+') {
    expect(drawn(sign, stroke)).toBe(false);
    expect(drawn(sign, stroke, line([0, 20], [50, 20]))).toBe(true);
  }
  expect(drawn('-', stroke)).toBe(true);
});

test('a percent sign in one stroke is whole where it goes all the way, and a ring of it is not', () => {
  expect(drawn('%', line([0, 0], [20, 20], [40, 0], [0, 60], [50, 50]))).toBe(true);
  expect(drawn('%', line([0, 0], [20, 20], [20, 0], [1, 1]))).toBe(false);
});
