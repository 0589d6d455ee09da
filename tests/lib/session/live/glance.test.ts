import { expect, test } from 'vitest';
import { BLANK, type Reading } from '../../../../lib/reading/reading';
import { nextGlance } from '../../../../lib/session/live/glance';

const SIZE = { width: 480, height: 320 };

const digitsOf = (...heights: number[]): Reading => ({
  ...{ kind: 'digits', text: '', confidence: 1 },
  digits: heights.map((height) => ({
    ...{ text: '1', confidence: 1, probabilities: [], line: 0 },
    box: { x: 0, y: 0, width: 10, height },
  })),
});

test('all sizes are looked at as long as nothing is found', () => {
  expect(nextGlance(undefined, SIZE, 1)).toBe(480);
  expect(nextGlance(BLANK, SIZE, 1)).toBe(480);
});

test('beside large digits no large size is looked at; the smallest digit decides', () => {
  const large = nextGlance(digitsOf(100, 120), SIZE, 1);
  expect(large).toBeLessThan(200);
  expect(nextGlance(digitsOf(100, 40), SIZE, 1)).toBeGreaterThan(large);
  expect(nextGlance(digitsOf(5), SIZE, 1)).toBe(480);
});

test('now and then all sizes are looked at again', () => {
  const glances = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => nextGlance(digitsOf(100), SIZE, count));
  expect(glances.filter((glance) => glance === 480)).toHaveLength(2);
});
