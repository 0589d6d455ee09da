import { expect, test } from 'vitest';
import { centreOfMass } from '../../../lib/geometry/centre-of-mass';

test('the centre of mass of one pixel is its middle', () => {
  expect(centreOfMass([0, 0, 0, 0, 0, 9], 3)).toEqual({ x: 2.5, y: 1.5 });
});

test('darker pixels pull harder', () => {
  expect(centreOfMass([1, 0, 0, 3], 4)).toEqual({ x: 2.75, y: 0.5 });
});

test('bare paper has no centre of mass', () => {
  expect(centreOfMass([0, 0, 0, 0], 2)).toBeUndefined();
});
