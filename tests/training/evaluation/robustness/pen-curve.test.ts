import { beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../../lib/model/network';
import type { ModelCard } from '../../../../lib/reading/card';
import { openModel } from '../../../../training/cli/open-model';
import { penCurve, savedAnyhow } from '../../../../training/evaluation/robustness/pen-curve';
import { goldenDrawings } from '../../../golden/golden';

const drawings = goldenDrawings().map(({ label, drawing }) => ({ label: Number(label), drawing }));
let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

test('one drawing in five is read with each pen, from a hair to a brush, and most are read right', () => {
  const { id, count, points } = penCurve(drawings, network, card);
  expect(id).toBe('pen');
  expect(count).toBe(Math.ceil(drawings.length / 5));
  expect(points.map(({ at }) => at)).toEqual([1, 2, 3, 5, 8, 12, 15]);
  for (const { accuracy, readAnyway } of points) {
    expect(accuracy).toBeGreaterThan(0.8);
    expect(readAnyway).toBeGreaterThanOrEqual(accuracy);
  }
});

test('drawings saved at random sizes and places with random pens are mostly read right, the same ones each time', () => {
  const { id, points } = savedAnyhow(drawings, network, card);
  expect(id).toBe('anyhow-saved');
  expect(points).toHaveLength(1);
  expect(points[0]?.accuracy).toBeGreaterThan(0.8);
  expect(points[0]?.readAnyway).toBeGreaterThan(0.9);
  expect(savedAnyhow(drawings, network, card).points).toEqual(points);
});

test('wrong labels are not read right', () => {
  const wrong = drawings.map(({ label, drawing }) => ({ label: (label + 1) % 10, drawing }));
  const { points } = penCurve(wrong, network, card, [5]);
  expect(points).toEqual([{ at: 5, accuracy: 0, readAnyway: expect.any(Number) }]);
  expect(points[0]?.readAnyway).toBeLessThan(0.2);
});
