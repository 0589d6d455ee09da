import { expect, test } from 'vitest';
import { digitNet } from '../../../training/architectures/digit-net';
import { initialParameters, initialStatistics, layoutOf } from '../../../training/network/parameters';
import { seededRandom } from '../../../training/random';
import { tinyNet } from '../tiny';

test('arrays lie one behind the other in the order of the layers, with the shapes their layers need', () => {
  const { parameters, parameterCount } = layoutOf(tinyNet);
  expect(parameters.map(({ name, shape }) => [name, shape])).toEqual([
    ['one/kernel', [5, 5, 1, 6]],
    ['one/gamma', [6]],
    ['one/beta', [6]],
    ['two/kernel', [3, 3, 6, 12]],
    ['two/gamma', [12]],
    ['two/beta', [12]],
    ['logits/kernel', [7 * 7 * 12, 10]],
    ['logits/bias', [10]],
  ]);
  let end = 0;
  for (const { shape, offset, size } of parameters) {
    expect(offset).toBe(end);
    expect(size).toBe(shape.reduce((product, length) => product * length, 1));
    end += size;
  }
  expect(parameterCount).toBe(end);
});

test('each normalisation has a mean and a variance for each of its channels', () => {
  const { statistics, statisticCount } = layoutOf(tinyNet);
  expect(statistics).toEqual([
    { name: 'one', channels: 6, offset: 0 },
    { name: 'two', channels: 12, offset: 12 },
  ]);
  expect(statisticCount).toBe(36);
  expect([...initialStatistics(layoutOf(tinyNet))]).toEqual([
    ...[...new Array(6).fill(0), ...new Array(6).fill(1)],
    ...[...new Array(12).fill(0), ...new Array(12).fill(1)],
  ]);
});

test('only kernels decay', () => {
  const decaying = layoutOf(tinyNet).parameters.filter(({ decays }) => decays);
  expect(decaying.map(({ name }) => name)).toEqual(['one/kernel', 'two/kernel', 'logits/kernel']);
});

test('kernels start as He’s normal numbers, gammas as 1, betas and biases as 0', () => {
  const layout = layoutOf(digitNet);
  const start = initialParameters(layout, seededRandom(1));
  const part = (name: string) => {
    const { offset = 0, size = 0 } = layout.parameters.find((parameter) => parameter.name === name) ?? {};
    return start.subarray(offset, offset + size);
  };
  const kernel = part('conv3b/kernel');
  const deviation = Math.sqrt(kernel.reduce((sum, value) => sum + value * value, 0) / kernel.length);
  expect(deviation).toBeCloseTo(Math.sqrt(2 / (9 * 64)), 3);
  expect(part('conv3b/gamma').every((value) => value === 1)).toBe(true);
  expect(part('conv3b/beta').every((value) => value === 0)).toBe(true);
  expect(part('logits/bias').every((value) => value === 0)).toBe(true);
});

test('the same seed starts the same, another differently', () => {
  const start = (seed: number) => initialParameters(layoutOf(tinyNet), seededRandom(seed));
  expect(start(1)).toEqual(start(1));
  expect(start(1)).not.toEqual(start(2));
});
