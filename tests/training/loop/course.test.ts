import { expect, test } from 'vitest';
import { AUGMENT, CALM } from '../../../training/augment/settings';
import { courseAt, epochsOf, isCalm } from '../../../training/loop/course';
import type { DigitCourse, Recipe } from '../../../training/loop/recipe';
import { tinyRecipe } from '../tiny';

const again: DigitCourse = {
  ...{ epochs: 4, learningRate: 1e-3, mixture: tinyRecipe.mixture, augment: AUGMENT },
  calm: { epochs: 1, augment: CALM },
};
const recipe: Recipe = { ...tinyRecipe, epochs: 3, calm: { epochs: 2, augment: CALM }, again };

test('a second course begins where the first one ends', () => {
  expect(epochsOf(recipe)).toBe(7);
  expect([0, 2, 3, 6].map((epoch) => courseAt<DigitCourse>(recipe, epoch).since)).toEqual([0, 0, 3, 3]);
  expect(courseAt<DigitCourse>(recipe, 3).course).toBe(again);
  expect(courseAt<DigitCourse>(recipe, 2).course).toBe(recipe);
});

test('without a second course all epochs are of the first', () => {
  const { again: _, ...one } = recipe;
  expect(epochsOf(one)).toBe(3);
  expect(courseAt<DigitCourse>(one, 2)).toEqual({ course: one, since: 0 });
});

test('the last epochs of each course are calm', () => {
  const all = Array.from({ length: epochsOf(recipe) }, (_, epoch) => isCalm(recipe, epoch));
  expect(all).toEqual([false, true, true, false, false, false, true]);
});
