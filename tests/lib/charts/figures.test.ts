import { describe, expect, test } from 'vitest';
import { legend } from '../../../lib/charts/legend';
import { peopleFigure, stylesFigure, wholeFigures } from '../../../lib/charts/measured/people-figures';
import { notDigitsFigure, refusedFigure } from '../../../lib/charts/measured/refusal-figures';
import { isNumeric, robustnessFigures } from '../../../lib/charts/measured/robustness-figures';
import {
  confusionFigure,
  fullBar,
  perClassFigure,
  perWriterFigure,
  surenessFigure,
} from '../../../lib/charts/measured/set-figures';
import { someFigures, someSet } from './figures-fixture';
import { inside, ofClass, textOf } from './inside';

const { sets, people, styles, robustness, notDigits } = someFigures;
const full = fullBar(sets);
const all = [
  perClassFigure(someSet, full),
  perWriterFigure(someSet, full),
  surenessFigure(someSet),
  confusionFigure(someSet),
  ...robustnessFigures(robustness, robustness.curves),
  peopleFigure(people),
  stylesFigure(styles),
  ...wholeFigures(someFigures),
  ...notDigits.map(notDigitsFigure),
  refusedFigure(sets),
].filter((one) => one !== undefined);

describe('every figure', () => {
  test.each(all.map((one) => [textOf(inside(one, 'h3')[0] ?? ''), one]))('%s says in words what it shows', (_, one) => {
    const [chart, ...others] = inside(one, 'svg');
    expect(others).toEqual([]);
    expect(chart?.attributes.role).toBe('img');
    expect(String(chart?.attributes['aria-label'])).toMatch(/\d/);
    expect(textOf(inside(one, 'figcaption')[0] ?? '').length).toBeGreaterThan(20);
    const [table] = inside(inside(one, 'details')[0] ?? one, 'table');
    const columns = inside(table ?? one, 'tr').map((row) => row.children.length);
    expect(columns.length).toBeGreaterThan(1);
    expect(new Set(columns).size).toBe(1);
  });

  test.each(all.map((one) => [textOf(inside(one, 'h3')[0] ?? ''), one]))('%s stays within its picture', (_, one) => {
    const [chart] = inside(one, 'svg');
    const [, , width = 0, height = 0] = String(chart?.attributes.viewBox).split(' ').map(Number);
    const marks = ['rect', 'circle', 'line', 'text'].flatMap((tag) => inside(one, tag));
    expect(marks.length).toBeGreaterThan(3);
    for (const { attributes } of marks) {
      for (const name of ['x', 'x1', 'x2', 'cx']) {
        if (attributes[name] === undefined) continue;
        expect(attributes[name]).toBeGreaterThanOrEqual(0);
        expect(attributes[name]).toBeLessThanOrEqual(width);
      }
      for (const name of ['y', 'y1', 'y2', 'cy']) {
        if (attributes[name] === undefined) continue;
        expect(attributes[name]).toBeGreaterThanOrEqual(0);
        expect(attributes[name]).toBeLessThanOrEqual(height);
      }
    }
    expect(JSON.stringify(one)).not.toMatch(/NaN|Infinity|"style"/);
  });
});

test('bars of mistakes are as long as there are mistakes, on one scale for all sets', () => {
  expect(full).toBeCloseTo(0.2, 9);
  const lengths = (figure: ReturnType<typeof perClassFigure>) =>
    ofClass(inside(figure, 'rect'), 'chart-bar').map(({ attributes }) => Number(attributes.width));
  const tracks = ofClass(inside(perClassFigure(someSet, full), 'rect'), 'chart-track');
  const whole = Number(tracks[0]?.attributes.width);
  const bars = lengths(perClassFigure(someSet, full));
  expect(bars).toHaveLength(10);
  expect(bars[0]).toBe(0);
  expect(bars[4]).toBeCloseTo(0.75 * whole, 1);
  expect(bars[7]).toBeCloseTo(0.25 * whole, 1);
});

test('a set without known writers has no figure of them', () => {
  expect(perWriterFigure({ ...someSet, perWriter: undefined }, full)).toBeUndefined();
});

test('a dot of sureness stands on the diagonal where it was right as often as it said', () => {
  const figure = surenessFigure({
    ...someSet,
    bins: [{ from: 0.7, to: 0.8, count: 40, confidence: 0.75, right: 0.75 }],
  });
  const [dot] = inside(figure, 'circle');
  const [diagonal] = ofClass(inside(figure, 'line'), 'chart-second');
  const { x1 = 0, x2 = 0, y1 = 0, y2 = 0 } = diagonal?.attributes ?? {};
  const share = (Number(dot?.attributes.cx) - Number(x1)) / (Number(x2) - Number(x1));
  expect(share).toBeCloseTo(0.75, 3);
  expect(dot?.attributes.cy).toBeCloseTo(Number(y1) + share * (Number(y2) - Number(y1)), 1);
});

test('the mix-ups are tinted and named, and what is right is not', () => {
  const figure = confusionFigure(someSet);
  expect(ofClass(inside(figure, 'rect'), 'chart-bar')).toHaveLength(1);
  expect(ofClass(inside(figure, 'rect'), 'chart-track')).toHaveLength(10);
  expect(textOf(figure)).toContain('4 as 9 (3)');
});

test('only curves along numbers have charts, all on one scale that holds the worst of them', () => {
  expect(robustness.curves.map(isNumeric)).toEqual([false, true]);
  const [figure, ...others] = robustnessFigures(robustness, robustness.curves);
  expect(others).toEqual([]);
  const texts = inside(figure ?? legend('', ''), 'text').map(textOf);
  expect(texts).toContain('85 %');
  expect(texts).toContain('−30');
  expect(textOf(figure ?? '')).toContain('at worst, at 30 degrees clockwise');
});

test('the legend shows both lines by stroke and by name', () => {
  const both = legend('drawn', 'dashed');
  expect(textOf(both)).toBe('drawndashed');
  expect(inside(both, 'line').map(({ attributes }) => attributes.class)).toEqual([
    'chart-line chart-main',
    'chart-line chart-second',
  ]);
});
