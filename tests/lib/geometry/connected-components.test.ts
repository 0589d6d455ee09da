import { expect, test } from 'vitest';
import { connectedComponents } from '../../../lib/geometry/connected-components';

const maskOf = (rows: readonly string[]): Uint8Array =>
  Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 1 : 0));

test('patches that touch by a corner are one, with its box and area; the others follow in reading order', () => {
  const mask = maskOf(['#..##', '.#..#', '.....', '###..']);
  const { labels, components } = connectedComponents(mask, 5, 4);
  expect(components).toEqual([
    { box: { x: 0, y: 0, width: 2, height: 2 }, area: 2 },
    { box: { x: 3, y: 0, width: 2, height: 2 }, area: 3 },
    { box: { x: 0, y: 3, width: 3, height: 1 }, area: 3 },
  ]);
  expect([...labels]).toEqual([1, 0, 0, 2, 2, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 3, 3, 3, 0, 0]);
});

test('bare paper has none', () => {
  expect(connectedComponents(new Uint8Array(12), 4, 3).components).toEqual([]);
});
