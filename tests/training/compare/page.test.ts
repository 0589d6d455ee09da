import { expect, test } from 'vitest';
import { comparisonPage } from '../../../training/compare/page';
import { someComparison } from './comparison-fixture';

const html = comparisonPage(someComparison);

test('the page is one whole document that loads nothing and runs no script', () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|style="/);
});

test('it holds the table, and each chart has a letter for every run that has a curve', () => {
  expect(html).toContain('<th scope="row">k-nearest</th>');
  expect(html).toContain('<td>3,274,634</td>');
  const legends = html.match(/<ul class="legend">.*?<\/ul>/gs) ?? [];
  expect(legends).toHaveLength(2);
  for (const legend of legends) {
    expect(legend).toContain('<b>B</b> convnet');
    expect(legend).toContain('<b>D</b> softmax-regression-whole-set');
    expect(legend).not.toContain('k-nearest');
  }
});

test('every chart is described to people who cannot see it, with its numbers in a table', () => {
  const charts = html.match(/<svg class="chart"[^>]*>/g) ?? [];
  expect(charts).toHaveLength(2);
  for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]*digit-net 99\.\d\d/);
  expect(html.match(/<details>/g)).toHaveLength(2);
});

test.each([
  ['without a row', { rows: [], extras: [] }],
  ['without any curve', { rows: someComparison.rows.map((row) => ({ ...row, curve: [] })), extras: [] }],
])('%s it has no chart and no number that is none', (_, comparison) => {
  expect(comparisonPage(comparison)).not.toMatch(/<svg|NaN|undefined|Infinity|\[object/);
});
