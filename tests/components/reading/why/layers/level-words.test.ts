import { expect, test } from 'vitest';
import { cellWords, levelWords, pixelsSeen, strongest } from '../../../../../components/reading/why/layers/level-words';
import type { Level } from '../../../../../lib/reading/inside/levels';

/** Two pictures of 2 × 2; the strongest cell is the lower left one of the second. */
const level: Level = {
  ...{ kind: 'max-pool', width: 2, height: 2, channels: 2 },
  values: Float32Array.of(0, 1, 2, 0, 0.5, 3.25, 1, 0),
  field: { first: -1, step: 2, size: 4 },
};

test('a level says what it does in a sentence', () => {
  expect(levelWords(level)).toBe('2 pictures of 2 × 2: of every 2 × 2 cells the strongest is kept.');
  expect(levelWords({ ...level, kind: 'convolution' })).toContain('one for each filter');
});

test('the strongest cell is found in whatever picture it is', () => {
  expect(strongest(level)).toEqual({ channel: 1, x: 0, y: 1 });
});

test('what a cell sees ends at the picture’s edges', () => {
  expect(pixelsSeen(level.field, 0, 28)).toEqual([0, 3]);
  expect(pixelsSeen(level.field, 5, 28)).toEqual([9, 4]);
  expect(pixelsSeen(level.field, 13, 28)).toEqual([25, 3]);
});

test('a cell says which pixels it sees, and what it holds', () => {
  expect(cellWords(level, strongest(level), 28)).toBe(
    'This cell of picture 2 sees 3 × 4 pixels, from column 1 and row 2 on. It holds 3.25.',
  );
});
