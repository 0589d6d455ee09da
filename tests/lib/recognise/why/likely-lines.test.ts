import { expect, test } from 'vitest';
import { LINES, likelyLines, lineOf } from '../../../../lib/recognise/why/likely-lines';
import { LIKELY_LINES } from '../../../../lib/recognise/why/likely-lines-data';
import { changedLength } from '../../../../lib/strokes/change/ink-change';
import { pathLength } from '../../../../lib/strokes/path-length';
import { goldenDrawings } from '../../../golden/golden';

const [{ drawing } = { drawing: [] }] = goldenDrawings();

test('there are lines for each digit, all of them different, and all that there are', () => {
  expect(LIKELY_LINES).toHaveLength(10);
  for (const lines of LIKELY_LINES) {
    expect(new Set(lines).size).toBe(lines.length);
    expect(Math.max(...lines)).toBeLessThan(LINES);
  }
});

test('each line is as long as it is asked to be, beside the ink', () => {
  for (const line of likelyLines(drawing, 0, 0.15)) expect(changedLength(line)).toBeCloseTo(0.15 * pathLength(drawing));
});

test('a line begins at the end that is nearer to the ink', () => {
  const one = [
    [
      { x: 50, y: 0, t: 0 },
      { x: 50, y: 100, t: 1 },
    ],
  ];
  // In the middle of the left side, from left to right.
  const line = lineOf(one, 3 * 7 * 6, 0.2);
  expect(line).toMatchObject({ kind: 'added', from: { x: 10, y: 50 }, to: { x: -10, y: 50 } });
});
