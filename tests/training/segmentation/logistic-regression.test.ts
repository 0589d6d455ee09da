import { expect, test } from 'vitest';
import { seededRandom } from '../../../training/augment/random';
import { lazyModel } from '../../../training/cli/lazy-model';
import { loadPenDigits } from '../../../training/data/load';
import { dataDirectory, findSourceFile } from '../../../training/data/source-file';
import { PEN_DIGITS } from '../../../training/data/sources';
import { splitPenDigits } from '../../../training/data/split';
import { apartRegression, numberRegression } from '../../../training/segmentation/cases';
import { fitLogisticRegression, ratioRight } from '../../../training/segmentation/logistic-regression';

test('coefficients that cases were drawn from are found again', () => {
  const random = seededRandom(1);
  const cases = Array.from({ length: 5000 }, () => {
    const features = [random.normal(), random.normal()];
    const odds = 0.5 + 2 * (features[0] ?? 0) - (features[1] ?? 0);
    return { features, isTrue: random.uniform() < 1 / (1 + Math.exp(-odds)) };
  });
  const found = fitLogisticRegression(cases);
  [0.5, 2, -1].forEach((value, i) => {
    expect(Math.abs((found[i] ?? Number.NaN) - value)).toBeLessThan(0.15);
  });
  expect(ratioRight(found, cases)).toBeGreaterThan(0.8);
});

/** The few cases of a short test: two in a hundred are chance. */
const CHANCE = 0.02;

test.skipIf(findSourceFile(PEN_DIGITS, dataDirectory()) === undefined)(
  'the log odds in the code call as many cases right as fitted ones, and point the same way (needs DATA_DIR)',
  async () => {
    const { network, card } = await lazyModel('digit-net').open();
    const pool = splitPenDigits(loadPenDigits(dataDirectory())).training;
    const regressions = [apartRegression(pool, 40), numberRegression(pool, 30, network, card)];
    for (const { inCode, cases } of regressions) {
      const fitted = fitLogisticRegression(cases);
      expect(ratioRight(inCode, cases)).toBeGreaterThan(ratioRight(fitted, cases) - CHANCE);
      // Places come first: gap, distance and height, or gap, touching, doubt and what is no digit.
      const places = inCode.length > 4 ? [1, 2, 3, 4] : [1, 2, 3];
      expect(places.map((i) => Math.sign(fitted[i] ?? 0))).toEqual(places.map((i) => Math.sign(inCode[i] ?? 0)));
    }
    network.dispose();
  },
  60_000,
);
