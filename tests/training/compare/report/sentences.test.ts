import { describe, expect, test } from 'vitest';
import { comparisonReport } from '../../../../training/compare/report/report-text';
import type { ComparisonTable } from '../../../../training/compare/row';
import { changed, someComparison, someTest, without } from '../comparison-fixture';
import { cells, prose } from './as-read';

const bare: ComparisonTable = { rows: [], extras: [], machine: 'a machine', minutes: undefined };
const html = comparisonReport(someComparison);
const text = prose(someComparison);

describe('the sentences', () => {
  test('on dropout say what the numbers say', () => {
    expect(text).toMatch(/Here it made no difference beyond chance \(−0\.53, .* on MNIST’s test set/);
    const helpful = changed(someComparison, 'mlp-512-256-128', { test: someTest(0.95) });
    expect(prose(helpful)).toContain('Here it gained 2.79 points on MNIST’s test set');
    const harmful = changed(someComparison, 'mlp-512-256-128', { test: someTest(0.85) });
    expect(prose(harmful)).toContain('Here it lost 7.21 points on MNIST’s test set');
  });

  test('on learning by heart compare the gaps of two networks, never one gap by itself', () => {
    const ending = (comparison: ComparisonTable, id: string, training: number): ComparisonTable =>
      changed(comparison, id, { curve: [{ images: 55_000, loss: 1, validation: 0.95, pen: 0.8, training }] });
    const known = ending(someComparison, 'mlp-512-256-128', 0.99);
    const alike = prose(ending(known, 'mlp-512-256-128-no-dropout', 0.99));
    expect(alike).toContain('what was learnt from is 0.00 points further ahead: chance alone may do that');
    const prevented = prose(
      ending(ending(someComparison, 'mlp-512-256-128', 0.951), 'mlp-512-256-128-no-dropout', 0.99),
    );
    expect(prevented).toContain('is 3.90 points further ahead: without it, more is learnt by heart');
    const odd = prose(ending(known, 'mlp-512-256-128-no-dropout', 0.95));
    expect(odd).toContain('is 4.00 points less far ahead: without it, less is learnt by heart');
  });

  test('on ReLU say how it stands, and that linear layers are one', () => {
    expect(text).toContain('its 567,434 weights can say no more than softmax regression’s 7,850 weights');
    expect(text).toContain('6.54 points above the linear layers, and 90.40 %');
    const worse = changed(someComparison, 'mlp-512-256-128-relu', { test: someTest(0.8) });
    expect(prose(worse)).toContain('11.68 points below the linear layers, and 90.40 %');
  });

  test('on ReLU tell what the function does from what longer training does', () => {
    expect(text).not.toContain('Learning on until');
    const longer = prose(
      changed(someComparison, 'mlp-512-256-128-relu', {
        curve: [
          { images: 500_000, loss: 1, validation: 0.95, pen: 0.8 },
          { images: 2_000_000, loss: 1, validation: 0.98, pen: 0.9 },
        ],
      }),
    );
    expect(longer).toContain('95.00 % of the validation pictures, 3.32 points above the linear layers’ 91.68 %');
    expect(longer).toContain('has seen 2,000,000 makes +3.00 points on the validation pictures and +10.00 on the pen');
  });

  test('on one batch’s gradient say so where the batches end before the whole set’s first step', () => {
    const short = changed(someComparison, 'softmax-regression', {
      curve: [
        { images: 25_000, loss: 1, validation: 0.9, pen: 0.5 },
        { images: 50_000, loss: 0.9, validation: 0.92, pen: 0.5 },
      ],
    });
    expect(prose(short)).toContain(
      'The batches end after 50,000 pictures with 92.00 %; after as many the whole set has not yet taken one, since a step ' +
        'takes 55,000. After its first step it reads 69.73 % (22.27 points for the batches), and after 10 steps, where it ' +
        'ends, 85.30 % (6.70 points for the batches).',
    );
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
      'falls in 1 of 3, at most by 2.00 points; the whole set’s in none of 9. That is the price of guessing',
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

  test('on our own network say what it had that the others had not, and how it stands whichever way', () => {
    expect(text).toContain('It stands 3.97 points above convnet, which of the others');
    const behind = changed(someComparison, 'digit-net', { pen: { accuracy: 0.9, calibrationError: 0.03 } });
    expect(prose(behind)).toContain('It stands 5.70 points below convnet, which of the others');
    expect(text).toContain('to fit the temperature of every network and to choose among the epochs of digit-net');
    const others = prose(without(someComparison, 'digit-net'));
    expect(others).toContain('to fit the temperature of every network. Training');
    expect(others).not.toContain('digit-net alone');
  });

  test('at a glance tell how many pictures a network saw, whatever an epoch of it is', () => {
    expect(cells(html, 'G convnet', 'pictures seen').slice(0, 4)).toEqual([
      '3,274,634',
      '13,098,536',
      '89 min',
      '990,000',
    ]);
    expect(cells(html, 'H k-nearest', 'pictures seen')[3]).toBe('–');
  });
});
