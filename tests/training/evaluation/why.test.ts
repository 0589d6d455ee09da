import { expect, test } from 'vitest';
import { seededRandom } from '../../../training/augment/random';
import { openModel } from '../../../training/cli/open-model';
import { measureWhy } from '../../../training/evaluation/why';
import { goldenDrawings, goldenNotDigits } from '../../golden/golden';

test('of the digits drawn for this project, every change turns the reading, and the painted ink counts twice as often as other ink', async () => {
  const drawings = [...goldenDrawings(), ...goldenNotDigits().slice(0, 3)].map(({ drawing }) => drawing);
  const figures = measureWhy(drawings, await openModel('digit-net'), seededRandom(1));
  expect(figures.drawings).toBeGreaterThanOrEqual(goldenDrawings().length);
  expect(figures.turned).toBe(figures.shown);
  expect(figures.fallsPainted).toBeGreaterThanOrEqual(2 * figures.fallsRandom);
});
