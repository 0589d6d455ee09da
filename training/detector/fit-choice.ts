import type { Finding } from '../../lib/photo/detect/seen-signs';
import { findDigits } from '../../lib/photo/find-digits';
import { AS_IT_STANDS } from '../../lib/reading/photo-edits';
import type { Numbers } from '../../lib/recognise/photo/numbers';
import { CHOICE, sureLogOdds, waysOf } from '../../lib/recognise/photo/surer-number';
import { seededRandom } from '../augment/random';
import { type Case, fitLogisticRegression, ratioRight } from '../segmentation/logistic-regression';
import { CONDITIONS } from '../synthetic/photographs/conditions';
import { photographer } from '../synthetic/photographs/photographer';
import { unseenPeople } from './people';

const SEED = 4242;

/**
 * What the log odds of each way of finding digits weigh where one of them alone is right, on `count` synthetic photographs of each
 * kind by people of whom nothing was learnt; beside those in the code.
 */
export async function fitChoice(finding: Finding, count: number): Promise<string> {
  const take = photographer(unseenPeople());
  const cases: Case[] = [];
  for (const [c, condition] of CONDITIONS.entries()) {
    for (let i = 0; i < count; i++) {
      const { picture, label } = await take(condition, seededRandom(SEED, c, i));
      const ways = waysOf(findDigits(picture, AS_IT_STANDS, finding), finding);
      if (!ways) continue;
      const isRight = ({ reading }: Numbers): boolean => reading.kind === 'digits' && reading.text === label;
      const isTrue = isRight(ways.finder);
      if (isTrue !== isRight(ways.ink))
        cases.push(...bothWays([sureLogOdds(ways.ink), sureLogOdds(ways.finder)], isTrue));
    }
  }
  const [, ...fitted] = fitLogisticRegression(cases);
  const line = (name: string, weights: readonly number[]): string =>
    `  ${name.padEnd(8)} ${weights.map((weight) => weight.toFixed(2)).join('  ')}   chosen rightly: ${(100 * ratioRight([0, ...weights], cases)).toFixed(1)} %`;
  return [
    `One way alone is right in ${cases.length / 2} photographs. Weights: ink, finder`,
    line('fitted', fitted),
    line('in code', [CHOICE.ink, CHOICE.finder]),
  ].join('\n');
}

/** A case and its mirror image, so that no constant is fitted: at even odds neither way is preferred. */
const bothWays = (features: readonly number[], isTrue: boolean): Case[] => [
  { features, isTrue },
  { features: features.map((value) => -value), isTrue: !isTrue },
];
