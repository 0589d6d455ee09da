import { describe, expect, test } from 'vitest';
import { logAxis, mistakesAxis, mistakesPlace } from '../../../lib/charts/log-axis';
import { groupedBarChart } from '../../../lib/charts/plots/grouped-bar-chart';
import { manyLinesChart, seriesLegend, TONES } from '../../../lib/charts/plots/many-lines-chart';
import { scatterChart, scatterLegend } from '../../../lib/charts/plots/scatter-chart';
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

describe('a scatter chart', () => {
  const dots = [
    { key: 'A', x: Math.log10(7850), y: mistakesPlace(0.92), second: mistakesPlace(0.8) },
    { key: 'B', x: Math.log10(567_434), y: mistakesPlace(0.98), second: mistakesPlace(0.9) },
    { key: 'C', x: Math.log10(567_434), y: mistakesPlace(0.98) },
  ];
  const chart = scatterChart('Three networks.', logAxis(5000, 1e6, 'weights'), up, dots);

  test('has a dot for each, a ring where there is a second value, and letters apart from each other', () => {
    expect(ofClass(inside(chart, 'circle'), 'chart-dot')).toHaveLength(3);
    expect(ofClass(inside(chart, 'circle'), 'chart-ring')).toHaveLength(2);
    const places = ofClass(inside(chart, 'text'), 'chart-label').map(
      ({ attributes }) => `${attributes.x} ${attributes.y}`,
    );
    expect(new Set(places).size).toBe(3);
  });

  test('places more weights further right by their logarithm', () => {
    const [a, b] = ofClass(inside(chart, 'circle'), 'chart-dot').map(({ attributes }) => Number(attributes.cx));
    const [from, to] = [Math.log10(5000), 6];
    const expected = (262 * (Math.log10(567_434) - Math.log10(7850))) / (to - from);
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo(expected, 1);
  });

  test('has a legend of its marks and its letters', () => {
    const legend = scatterLegend('test', 'pen', [{ key: 'A', name: 'softmax-regression' }]);
    expect(inside(legend, 'li').map(textOf)).toEqual(['test', 'pen', 'A softmax-regression']);
  });
});

describe('a chart of grouped bars', () => {
  const group = (name: string, ...values: readonly number[]) => ({
    name,
    bars: values.map((value, i) => ({ name: `set ${i}`, value, text: String(value) })),
  });
  const chart = groupedBarChart('Two groups.', [group('A', 1, 0.5), group('B', 0.25, 0)], 1);

  test('names each group and each bar, whose lengths are their values', () => {
    const texts = inside(chart, 'text').map(textOf);
    expect(texts).toEqual(['A', 'set 0', '1', 'set 1', '0.5', 'B', 'set 0', '0.25', 'set 1', '0']);
    const whole = Number(ofClass(inside(chart, 'rect'), 'chart-track')[0]?.attributes.width);
    const lengths = ofClass(inside(chart, 'rect'), 'chart-bar').map(
      ({ attributes }) => Number(attributes.width) / whole,
    );
    for (const [i, value] of [1, 0.5, 0.25, 0].entries()) expect(lengths[i]).toBeCloseTo(value, 3);
  });

  test('is as tall as its groups need, and nothing lies below it', () => {
    const [, , , height = 0] = String(chart.attributes.viewBox).split(' ').map(Number);
    for (const { attributes } of inside(chart, 'text')) expect(attributes.y).toBeLessThan(height);
  });
});
