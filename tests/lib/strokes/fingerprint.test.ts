import { expect, test } from 'vitest';
import { rounded } from '../../../lib/browser/files/saved-drawings';
import type { Drawing } from '../../../lib/strokes/drawing';
import { fingerprint } from '../../../lib/strokes/fingerprint';
import { goldenDrawings, goldenNotDigits } from '../../golden/golden';

const drawings = [...goldenDrawings(), ...goldenNotDigits()].map(({ drawing }) => drawing);

const mapped = (drawing: Drawing, by: (value: number) => number): Drawing =>
  drawing.map((stroke) => stroke.map(({ x, y, t }) => ({ x: by(x), y: by(y), t: t + 5 })));

test('no two drawings have the same fingerprint, nor has one that grew by a point or lost its gap', () => {
  const grown = drawings.map((drawing) => [...drawing, [{ x: 1, y: 1, t: 0 }]]);
  const joined = drawings.filter(({ length }) => length > 1).map((drawing) => [drawing.flat()]);
  const all = [...drawings, ...grown, ...joined].map(fingerprint);
  expect(new Set(all).size).toBe(all.length);
});

test('a drawing has the same one after a reload, whenever it was drawn', () => {
  for (const drawing of drawings) {
    const drawn = mapped(drawing, (value) => value + 0.0312);
    expect(fingerprint(mapped(drawn, rounded))).toBe(fingerprint(drawn));
  }
});
