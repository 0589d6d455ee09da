import { expect, test } from 'vitest';
import type { Finding } from '../../../../lib/photo/detect/seen-signs';
import type { ModelCard } from '../../../../lib/reading/card';
import { robustnessTable } from '../../../../training/evaluate/robustness';
import { CURVES } from '../../../../training/evaluation/robustness/curves';
import { measureRobustness } from '../../../../training/evaluation/robustness/robustness';
import { logitsAlone } from '../../../../training/network/logits-alone';
import { goldenDrawings } from '../../../golden/golden';
import { seesNoSigns, seesNothing } from '../../../lib/photo/finder/seeing';

/** Reads a 1 where there is little ink and an 8 elsewhere; never sure. */
const network = logitsAlone((pictures) =>
  pictures.map(({ data }) => {
    const ink = data.reduce((sum, value) => sum + value, 0) / 255;
    return Array.from({ length: 10 }, (_, digit) => (digit === (ink < 70 ? 1 : 8) ? 5 : 0));
  }),
);
const card = { temperature: 1, rejectBelow: 0 } as ModelCard;
const finding: Finding = {
  lookFor: seesNothing,
  lookForSigns: seesNoSigns,
  look: network.logitsOf,
  weights: { digit: 1, none: 1, found: 1, other: 1, bias: 0 },
  calibration: card,
};
const reader = { network, card, finding };
const drawings = goldenDrawings()
  .filter(({ label }) => label === '1' || label === '8')
  .map(({ label, drawing }) => ({ label: Number(label), drawing }));

test('each change has its accuracies beside those of the drawings as they are', () => {
  const line = [[0, 10].map((y) => ({ x: 5, y, t: y }))];
  const found = measureRobustness('drawings', drawings, reader, [
    { id: 'all-ones', title: 'All ones', unit: '', points: [{ at: 'a line', change: () => line }] },
    { id: 'none', title: 'Nothing', unit: 'x', points: [{ at: 3, change: (drawing) => drawing }] },
    { id: 'blank', title: 'Blank', unit: 'x', points: [{ at: 4, change: () => [] }] },
  ]);
  const ones = drawings.filter(({ label }) => label === 1).length;
  expect(found).toMatchObject({ set: 'drawings', count: drawings.length });
  expect(found.accuracy).toBeGreaterThan(0.9);
  const plain = { accuracy: found.accuracy, readAnyway: found.readAnyway };
  expect(found.curves.slice(0, 3)).toEqual([
    {
      id: 'all-ones',
      title: 'All ones',
      unit: '',
      points: [{ at: 'a line', accuracy: ones / drawings.length, readAnyway: ones / drawings.length }],
    },
    { id: 'none', title: 'Nothing', unit: 'x', points: [{ at: 3, ...plain }] },
    { id: 'blank', title: 'Blank', unit: 'x', points: [{ at: 4, accuracy: 0, readAnyway: 0 }] },
  ]);
});

test('the planned curves can be measured, and place, size and order make no difference', () => {
  const found = measureRobustness('drawings', drawings, reader);
  expect(found.curves.map(({ id }) => id)).toEqual([...CURVES.map(({ id }) => id), 'anyhow-saved', 'pen']);
  expect(new Set(CURVES.map(({ id }) => id)).size).toBe(CURVES.length);
  for (const id of ['anyhow', 'size', 'place']) {
    const points = found.curves.find((curve) => curve.id === id)?.points ?? [];
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) expect(point.accuracy).toBe(found.accuracy);
  }
  const order = found.curves.find(({ id }) => id === 'strokes')?.points.find(({ at }) => at === 'last first');
  expect(order).toEqual({ at: 'last first', accuracy: found.accuracy, readAnyway: found.readAnyway });
});

test('the table has a line for each point', () => {
  const table = robustnessTable({
    set: 'drawings',
    count: 7,
    accuracy: 0.5,
    readAnyway: 0.75,
    curves: [{ id: 'a', title: 'Turned', unit: '°', points: [{ at: -5, accuracy: 0.25, readAnyway: 1 }] }],
  });
  expect(table).toContain('drawings: 7');
  expect(table).toMatch(/as they are +50\.00 % +75\.00 %/);
  expect(table).toMatch(/Turned, °\n {2}-5 +25\.00 % +100\.00 %/);
});
