import { expect, test } from 'vitest';
import { seededRandom } from '../../../training/augment/random';
import { lazyModel } from '../../../training/cli/lazy-model';
import { dataDirectory, findSourceFile } from '../../../training/data/source-file';
import { PEN_DIGITS, UNIPEN_NONDIGITS } from '../../../training/data/sources';
import {
  seenPenDrawings,
  unseenSigns,
  unseenSignsAndLookAlikes,
  unseenSitesDigits,
} from '../../../training/data/split';
import { apartRegression, numberRegression, type Regression } from '../../../training/segmentation/cases';
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

/** What is in the code calls as many cases right as what fits them, and means the same. */
function expectAlike({ inCode, cases }: Regression): void {
  const fitted = fitLogisticRegression(cases);
  expect(ratioRight(inCode, cases)).toBeGreaterThan(ratioRight(fitted, cases) - CHANCE);
  expect(inCode.slice(1).map(Math.sign)).toEqual(fitted.slice(1).map(Math.sign));
}

test.skipIf(findSourceFile(PEN_DIGITS, dataDirectory()) === undefined)(
  'the log odds of cutting call as many cases right as fitted ones, and point the same way (needs DATA_DIR)',
  () => expectAlike(apartRegression(seenPenDrawings(), 40)),
);

test.skipIf(findSourceFile(UNIPEN_NONDIGITS, dataDirectory()) === undefined)(
  'the log odds of being a number too (needs DATA_DIR)',
  async () => {
    const { network, card } = await lazyModel('digit-net').open();
    const people = {
      digits: unseenSitesDigits(),
      signs: unseenSigns().filter((_, i) => i % 4 === 0),
      allSigns: unseenSignsAndLookAlikes(),
    };
    expectAlike(numberRegression(people, 100, network, card));
    network.dispose();
  },
  60_000,
);
