import { expect, test } from 'vitest';
import { alignmentOf } from '../../../training/cli/alignment';

test.each([
  ['', '', 0],
  ['2026', '2026', 0],
  ['2026', '', 4],
  ['', '31', 2],
  ['2026', '2025', 1],
  ['2026', '226', 1],
  ['2026', '20126', 1],
  ['1234', '2341', 2],
  ['kitten', 'sitting', 3],
])('%j and %j are so many edits apart', (from, to, distance) => {
  expect(alignmentOf(from, to).distance).toBe(distance);
  expect(alignmentOf(to, from).distance).toBe(distance);
});

test('pairs tell which digit was read as which, left out and additional ones aside', () => {
  const pairs = (from: string, to: string) => alignmentOf(from, to).pairs.map(([a, b]) => a + b);
  expect(pairs('2026', '2036')).toEqual(['22', '00', '23', '66']);
  expect(pairs('2026', '226')).toEqual(['22', '22', '66']);
  expect(pairs('26', '236')).toEqual(['22', '66']);
  expect(pairs('7', '1')).toEqual(['71']);
  expect(pairs('7', '')).toEqual([]);
});
