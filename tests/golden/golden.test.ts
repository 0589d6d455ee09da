import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenDrawings, goldenNotDigits } from './golden';
import { makeDrawings } from './make-drawings';

test('there are at least five drawings of each digit, and twenty of no digit', () => {
  for (const digit of '0123456789') {
    expect(goldenDrawings().filter(({ label }) => label === digit).length, digit).toBeGreaterThanOrEqual(5);
  }
  expect(goldenDrawings().length).toBeGreaterThanOrEqual(60);
  expect(goldenNotDigits().length).toBeGreaterThanOrEqual(20);
  expect(goldenNotDigits().every(({ label }) => label === 'none')).toBe(true);
});

test('every drawing has 15 to 60 points, all on the 1000-wide sheet', () => {
  for (const { label, style, drawing } of [...goldenDrawings(), ...goldenNotDigits()]) {
    const points = drawing.flat();
    expect(points.length, `${label} ${style}`).toBeGreaterThanOrEqual(15);
    expect(points.length, `${label} ${style}`).toBeLessThanOrEqual(60);
    expect(points.every(({ x, y }) => x >= 0 && x <= 1000 && y >= 0 && y <= 1000)).toBe(true);
  }
});

test('the committed drawings are what make-drawings.ts makes', () => {
  const committed = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
  const { digits, notDigits } = makeDrawings();
  expect(digits).toBe(committed('drawings.jsonl'));
  expect(notDigits).toBe(committed('not-digits.jsonl'));
});
