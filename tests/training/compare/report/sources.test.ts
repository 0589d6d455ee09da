import { describe, expect, test } from 'vitest';
import { comparisonReport } from '../../../../training/compare/report/report-text';
import { changed, someComparison, someTest } from '../comparison-fixture';
import { cells, prose } from './as-read';

const html = comparisonReport(someComparison);
const text = prose(someComparison);

describe('against the sources', () => {
  test('both figures of the network whose source looks at one column are printed, and why they differ', () => {
    expect(text).toMatch(/mlp-100’s source prints 99\.51 %.*has 99\.61 %; the digit itself.* 97\.52 %/);
    expect(text).toContain('“not a 0” is right in 90.20 % of them');
    expect(prose(changed(someComparison, 'mlp-100', { zeroColumn: undefined }))).not.toContain('“not a 0”');
  });

  test('a network more than half a point below its source is named, with the reason where one is known', () => {
    expect(text).toContain('mlp-100-100-60 does not.');
    expect(text).toMatch(/mlp-100-100-60 reads 0\.78 points less than its source says\.\s+mlp-100’s source/);
    const why = 'Its source learns ten times as long.';
    expect(prose(changed(someComparison, 'mlp-100-100-60', { why }))).toContain(`its source says. ${why}`);
    const better = changed(someComparison, 'mlp-100-100-60', { why, test: someTest(0.98) });
    expect(prose(better)).toContain('All of them read as much here');
    expect(prose(better)).not.toContain(why);
  });

  test('a source that measures a part of the test set is held against that part', () => {
    expect(cells(html, 'D mlp-512-256-128', 'its source').slice(2, 5)).toEqual([
      '91.91 %',
      'test images 3301–6600',
      '+0.10',
    ]);
  });

  test('one that measures its validation pictures is held against those, and one of other pictures against the test set', () => {
    expect(cells(html, 'B mlp-100', 'its source')).toEqual([
      '96.00 %',
      'its validation pictures',
      '96.84 %',
      'its validation pictures',
      '+0.84',
      '97.52 %',
    ]);
    expect(cells(html, 'C mlp-100-100-60', 'its source').slice(1, 4)).toEqual([
      'A tutorial in NumPy',
      '97.03 %',
      'the test pictures',
    ]);
  });

  test('sigmoids of logits that were drawn to 0 and 1 are not called probabilities', () => {
    expect(text).toContain('the sigmoid of 0 is a half, so they are no probabilities');
  });
});
