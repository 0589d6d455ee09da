import { describe, expect, test } from 'vitest';
import { logAxis, mistakesAxis, mistakesPlace } from '../../../lib/charts/log-axis';
import { manyLinesChart, seriesLegend, TONES } from '../../../lib/charts/plots/many-lines-chart';
import { inside, ofClass, textOf } from './inside';

const across = logAxis(1000, 1e6, 'pictures seen');
const up = mistakesAxis([0.8, 0.99], 'read right, %');

const line = (key: string, tone: number, end: number) => ({
  name: `network ${key}`,
  key,
  tone,
  points: [
    [3, mistakesPlace(0.8)],
    [6, mistakesPlace(end)],
  ] as const,
});

describe('a chart of many lines', () => {
  const series = ['A', 'B', 'C'].map((key, i) => line(key, i, 0.985));
  const chart = manyLinesChart('Three networks end at 98.5 %.', across, up, series);

  test('has a letter at the end of each line, none on another even where they end together', () => {
    const letters = ofClass(inside(chart, 'text'), 'chart-label');
    expect(letters.map(textOf)).toEqual(['A', 'B', 'C']);
    const heights = letters.map(({ attributes }) => Number(attributes.y)).sort((a, b) => a - b);
    for (const [i, y] of heights.slice(1).entries()) expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(10.9);
  });

  test('gives each line a look of its own, which the legend shows beside its letter and its name', () => {
    const looks = ofClass(inside(chart, 'path'), 'series-line').map(({ attributes }) => attributes.class);
    expect(new Set(looks).size).toBe(3);
    const legend = seriesLegend(series);
    expect(inside(legend, 'line').map(({ attributes }) => attributes.class)).toEqual(looks);
    expect(inside(legend, 'li').map(textOf)).toEqual(['A network A', 'B network B', 'C network C']);
  });

  test('begins anew with its looks where there are more lines than looks', () => {
    const [path] = inside(manyLinesChart('One.', across, up, [line('K', TONES, 0.99)]), 'path');
    expect(path?.attributes.class).toContain('series-0');
  });

  test('says all in words to who cannot see it', () => {
    expect(chart.attributes).toMatchObject({ role: 'img', 'aria-label': 'Three networks end at 98.5 %.' });
  });
});
