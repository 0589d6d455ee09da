import { expect, test } from 'vitest';
import { readWeights } from '../../../app/class/read-weights';
import { lessonPictures } from '../../../components/classroom/lesson/lesson-pictures';

test('the simplest network is shown by ten pictures of its weights', () => {
  const weights = readWeights('softmax-regression');
  expect(weights.map(({ width, height }) => [width, height])).toEqual(Array(10).fill([28, 28]));
  expect(Math.max(...weights.flatMap(({ data }) => [...data].map(Math.abs)))).toBe(1);
});

test('an ordinary 7 lies on the weights for 7, and with a long tail it misses them', () => {
  const weights = readWeights('softmax-regression');
  const { seven, sevenWithTail } = lessonPictures(weights);
  const sumOver = (paths: readonly string[]) =>
    paths.reduce((sum, path, level) => {
      const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) => match.slice(1).map(Number));
      const own = runs.flatMap(([x = 0, y = 0, width = 0]) =>
        Array.from({ length: width }, (_, i) => weights[7]?.data[28 * y + x + i] ?? 0),
      );
      return sum + ((level + 1) / paths.length) * own.reduce((all, weight) => all + weight, 0);
    }, 0);
  expect(sumOver(seven)).toBeGreaterThan(3);
  expect(sumOver(sevenWithTail)).toBeLessThan(0.5 * sumOver(seven));
});
