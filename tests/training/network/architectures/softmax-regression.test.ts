import { expect, test } from 'vitest';
import { seededRandom } from '../../../../training/augment/random';
import { softmaxRegression } from '../../../../training/network/architectures/softmax-regression';
import { initialParameters, parameterLayout } from '../../../../training/network/parameters';

test('each digit has a weight for each pixel and a bias, and all are 0 at the start', () => {
  const layout = parameterLayout(softmaxRegression);
  expect(layout.parameters.map(({ name, shape }) => [name, shape])).toEqual([
    ['logits/kernel', [784, 10]],
    ['logits/bias', [10]],
  ]);
  expect(initialParameters(layout, seededRandom(1)).every((weight) => weight === 0)).toBe(true);
});
