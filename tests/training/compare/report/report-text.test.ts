import { describe, expect, test } from 'vitest';
import { comparisonReport } from '../../../../training/compare/report/report-text';
import type { Comparison } from '../../../../training/compare/row';
import { changed, someComparison, someTest, without } from '../comparison-fixture';

/** The prose of a report, entities and spaces that do not break as people read them. */
function prose(comparison: Comparison): string {
  return comparisonReport(comparison)
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('\u00A0', ' ');
}

const bare: Comparison = { rows: [], extras: [], machine: 'a machine', minutes: undefined };
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

describe('against the sources', () => {
  test('both figures of the network whose source looks at one column are printed, and why they differ', () => {
    expect(text).toMatch(/mlp-100’s source prints 99\.51 %.*has 99\.61 %; the digit itself.* 97\.52 %/);
    expect(text).toContain('“not a 0” is right in 90.20 % of them');
    expect(prose(changed(someComparison, 'mlp-100', { zeroColumn: undefined }))).not.toContain('“not a 0”');
  });

  test('a network more than half a point below its source is named, with the reason where one is known', () => {
    expect(text).toContain('mlp-100-100-60 does not.');
    expect(text).toContain('mlp-100-100-60 reads 0.78 points less than its source says. Nothing that is known');
    const why = 'Its source learns ten times as long.';
    expect(prose(changed(someComparison, 'mlp-100-100-60', { why }))).toContain(`its source says. ${why}`);
    const better = changed(someComparison, 'mlp-100-100-60', { why, test: someTest(0.98) });
    expect(prose(better)).toContain('All of them read as much here');
    expect(prose(better)).not.toContain(why);
  });

  test('a source that measures a part of the test set is held against that part', () => {
    expect(html).toMatch(
      /D mlp-512-256-128<\/th><td>91\.81\s%<\/td><td>91\.91\s%<\/td><td>\+0\.10<\/td><td>test images 3301–6600/,
    );
  });
});

describe('the sentences', () => {
  test('on dropout say what the numbers say', () => {
    expect(text).toMatch(/Here it made no difference beyond chance \(−0\.53, .* on MNIST’s test set/);
    expect(text).toContain('there is little learning by heart for dropout to prevent');
    const helpful = changed(someComparison, 'mlp-512-256-128', { test: someTest(0.95), training: 0.951 });
    const overfitted = changed(helpful, 'mlp-512-256-128-no-dropout', { training: 0.99 });
    expect(prose(overfitted)).toContain('Here it gained 2.79 points on MNIST’s test set');
    expect(prose(overfitted)).toContain('does learn by heart; with it the gap is smaller');
    const harmful = changed(someComparison, 'mlp-512-256-128', { test: someTest(0.85) });
    expect(prose(harmful)).toContain('Here it lost 7.21 points on MNIST’s test set');
  });

  test('on ReLU say what it gained or lost, and that linear layers are one', () => {
    expect(text).toContain('its 567,434 weights can say no more than softmax regression’s 7,850 weights');
    expect(text).toContain('the same layers gained 6.54 points on MNIST’s test set');
    const worse = changed(someComparison, 'mlp-512-256-128-relu', { test: someTest(0.8) });
    expect(prose(worse)).toContain('the same layers lost 11.68 points on MNIST’s test set');
  });

  test('on one batch’s gradient say who is sooner', () => {
    expect(text).toContain(
      'What the whole set has reached after 550,000 pictures, 85.30 %, the batches reach after 110,000.',
    );
    expect(text).toContain('6.83 points for the batches');
    const slow = changed(someComparison, 'softmax-regression', {
      curve: [
        { images: 275_000, loss: 1, validation: 0.5, pen: 0.5 },
        { images: 550_000, loss: 0.9, validation: 0.6, pen: 0.5 },
      ],
    });
    expect(prose(slow)).toContain('The batches never read the 85.30 % with which the whole set ends.');
    expect(prose(slow)).toContain('25.30 points against the batches');
  });

  test('on one batch’s gradient say how often the accuracy fell', () => {
    const unsteady = changed(someComparison, 'softmax-regression', {
      curve: [0.8, 0.9, 0.88, 0.92].map((validation, i) => ({
        images: (i + 1) * 100_000,
        loss: 1,
        validation,
        pen: 0.5,
      })),
    });
    expect(prose(unsteady)).toContain(
      'falls in 1 of 3, at most by 2.00 points; the whole set’s in none of 9. That is the price',
    );
  });

  test('on k-nearest say which networks read more and which less', () => {
    expect(text).toMatch(
      /97\.05 % of MNIST’s test set\. mlp-100, mlp-512-256-128-relu, convnet and digit-net read more/,
    );
    const poor = changed(someComparison, 'k-nearest', { test: someTest(0.5) });
    expect(prose(poor)).toMatch(
      /50\.00 % of MNIST’s test set\. mlp-100, .* and digit-net read more\. The smallest network/,
    );
    const best = changed(someComparison, 'k-nearest', { test: someTest(1) });
    expect(prose(best)).toContain('No network here comes up to it on the test set.');
  });

  test('on size name a larger network that reads less, if there is one', () => {
    expect(text).toContain('convnet has 25.9 times the weights of digit-net and reads 0.41 points less');
    const only = { ...bare, rows: someComparison.rows.slice(0, 2) };
    expect(prose(only)).toContain('No network reads more of MNIST’s test set than one with more weights');
  });

  test('on learning say who needed the fewest pictures and who never got there', () => {
    expect(text).toContain(
      'digit-net needed the fewest pictures to read 95 % of the validation pictures right: 1,000.',
    );
    expect(text).toContain('softmax-regression, mlp-512-256-128 and mlp-512-256-128-no-dropout never got there.');
    expect(text).toContain('There is no curve of k-nearest.');
  });

  test('on strangers’ drawings name the one that holds best and the one that falls furthest', () => {
    expect(text).toMatch(
      /holds best is digit-net, no further than chance .* furthest is mlp-512-256-128, 14\.78 points below/,
    );
    expect(text).toContain('convnet gained 47.75 points; digit-net gained 27.47 points.');
  });
});

describe('what is missing', () => {
  test('is named in a sentence, and the rest is there', () => {
    const less = prose(without(someComparison, 'mlp-512-256-128-no-dropout', 'softmax-regression-whole-set'));
    expect(less).toContain('mlp-512-256-128-no-dropout is not among the runs, so there is nothing to compare here.');
    expect(less).toContain('softmax-regression-whole-set is not among the runs');
    expect(less).toContain('the same layers gained 6.54 points');
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
