import { describe, expect, test } from 'vitest';
import { comparisonReport } from '../../../../training/compare/report/report-text';
import type { ComparisonTable } from '../../../../training/compare/row';
import { changed, someComparison, someTest, without } from '../comparison-fixture';
import { prose } from './as-read';

const bare: ComparisonTable = { rows: [], extras: [], machine: 'a machine', minutes: undefined };
const html = comparisonReport(someComparison);
const text = prose(someComparison);

describe('the report', () => {
  test('is one whole document that asks nobody for anything and runs no script', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|style="/);
  });

  test.each([
    ['whole', someComparison],
    ['without a row', bare],
    ['of one network', { ...bare, rows: someComparison.rows.slice(0, 1) }],
    [
      'without any curve',
      { ...someComparison, rows: someComparison.rows.map((row) => ({ ...row, curve: [] })), extras: [] },
    ],
    [
      'of networks that make no mistake',
      {
        ...someComparison,
        rows: someComparison.rows.map((row) => ({
          ...row,
          test: someTest(1),
          pen: { accuracy: 1, calibrationError: 0 },
        })),
      },
    ],
    [
      'with a point before the first picture',
      changed(someComparison, 'mlp-100', { curve: [{ images: 0, loss: 2.3, validation: 0.1, pen: 0.1 }] }),
    ],
  ])('%s holds no number that is none', (_, comparison) => {
    expect(comparisonReport(comparison)).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  test('describes every chart to who cannot see it, with its numbers in a table', () => {
    const charts = html.match(/<svg class="chart"[^>]*>/g) ?? [];
    expect(charts.length).toBeGreaterThanOrEqual(9);
    for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]*\d[^"]*"/);
    expect(html.match(/<details>/g)).toHaveLength(charts.length);
  });

  test('lets no text of the data become markup', () => {
    const hostile = comparisonReport(
      changed({ ...someComparison, machine: '<b>"&' }, 'mlp-100', { recipe: '</dd><script>', title: 'a<i>' }),
    );
    expect(hostile).not.toMatch(/<script|<b>"|<i>/);
    expect(hostile).toContain('&lt;/dd&gt;&lt;script&gt;');
  });

  test('gives a network the same letter everywhere', () => {
    expect(html).toContain('<th scope="row">G convnet</th>');
    expect(html).toContain('<b>G</b> convnet');
    expect(html).toContain('aria-label="Strangers’ drawings, F to I"');
  });
});

describe('what is missing', () => {
  test('is named in a sentence, and the rest is there', () => {
    const less = prose(without(someComparison, 'mlp-512-256-128-no-dropout', 'softmax-regression-whole-set'));
    expect(less).toContain('mlp-512-256-128-no-dropout is not among the runs, so there is nothing to compare here.');
    expect(less).toContain('softmax-regression-whole-set is not among the runs');
    expect(less).toContain('6.54 points above the linear layers');
    expect(prose(without(someComparison, 'k-nearest'))).toContain('k-nearest is not among the runs.');
  });

  test('is a curve: the sentences stand without the chart', () => {
    const ids = ['mlp-512-256-128', 'mlp-512-256-128-no-dropout'];
    const less = ids.reduce((comparison, id) => changed(comparison, id, { curve: [] }), someComparison);
    expect(prose(less)).toContain('There are no curves of these runs.');
    expect(prose(less)).toContain('Here it made no difference beyond chance');
  });

  test('is the time it took, where parts were there already', () => {
    expect(text).toContain('Measured by npm run compare in 47 min on 2 cores');
    expect(prose({ ...someComparison, minutes: undefined })).toContain('Measured by npm run compare on 2 cores');
  });
});
