import { expect, test } from 'vitest';
import { learningCurves } from '../../../training/report/learning-curves';
import { inside, textOf } from '../../lib/chart/inside';

const history = [0.9, 0.98, 0.99].map((accuracy, i) => ({
  epoch: i + 1,
  loss: 1 / (i + 1),
  validation: [
    { accuracy, loss: 0.1 },
    { accuracy: accuracy - 0.05, loss: 0.2 },
  ],
  seconds: 120,
}));

test('there is a curve of the loss and one of each validation set, a point an epoch', () => {
  const curves = learningCurves(history, 2);
  expect(curves.map((curve) => textOf(inside(curve, 'h3')[0] ?? ''))).toEqual([
    'Loss in training',
    'Read right, MNIST',
    'Read right, pen writers 25–30',
  ]);
  for (const curve of curves) expect(inside(curve, 'circle')).toHaveLength(3);
  expect(textOf(curves[1] ?? '')).toMatch(/98\.00\s% in epoch 2, whose weights ship/);
});

test('a run of one epoch can be shown', () => {
  for (const curve of learningCurves(history.slice(0, 1), 1)) expect(JSON.stringify(curve)).not.toMatch(/NaN|Infinity/);
});
