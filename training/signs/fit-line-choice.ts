import type { Finding } from '../../lib/photo/detect/seen-signs';
import { findDigits } from '../../lib/photo/find-digits';
import { AS_IT_STANDS } from '../../lib/reading/photo-edits';
import { writtenOf } from '../../lib/reading/written';
import { linesOf, type NumberLine } from '../../lib/recognise/photo/number-line';
import { waysOf } from '../../lib/recognise/photo/surer-number';
import { lineEvidence, waysOfLine } from '../../lib/recognise/photo/with-signs';
import { seededRandom } from '../augment/random';
import { unseenPeople } from '../detector/people';
import { type Case, fitLogisticRegression, ratioRight } from '../segmentation/logistic-regression';
import { photographer } from '../synthetic/photographs/photographer';
import { signsAmongDigits } from '../synthetic/photographs/real-life';

const SEED = 6161;

/**
 * What the log odds and the forms of both ways to read a line with signs weigh where one of them alone is right, on `count`
 * synthetic photographs of such numbers by people of whom nothing was learnt.
 */
export async function fitLineChoice(finding: Finding, count: number): Promise<string> {
  const take = photographer(unseenPeople());
  const cases: Case[] = [];
  for (let i = 0; i < count; i++) {
    const { picture, written } = await take(signsAmongDigits, seededRandom(SEED, i));
    const found = findDigits(picture, AS_IT_STANDS, finding);
    const ways = waysOf(found, finding);
    const look = { lookAgain: found.lookAgain, isThere: () => true, added: [] };
    for (const way of ways ? [ways.ink, ways.finder] : []) {
      const [line, ...others] = way.reading.kind === 'digits' ? linesOf(way) : [];
      if (line === undefined || others.length > 0) continue;
      const { own, again } = waysOfLine(line, way, look);
      if (again === undefined || again.digits.length === 0) continue;
      const isTrue = textOf(again) === written;
      if (isTrue !== (textOf(own) === written)) cases.push(...bothWays(lineEvidence(own, again), isTrue));
    }
  }
  const [, ...weights] = fitLogisticRegression(cases);
  const right = (100 * ratioRight([0, ...weights], cases)).toFixed(1);
  return `One way alone reads a line rightly in ${cases.length / 2} places. LINE_CHOICE: ${weights.map((weight) => weight.toFixed(2)).join(', ')}; chosen rightly: ${right} %`;
}

const textOf = ({ digits, signs }: NumberLine): string =>
  writtenOf({ kind: 'digits', text: '', confidence: 1, digits, signs }).replaceAll(' ', '');

/** A case and its mirror image, so that no constant is fitted: at even odds neither way is preferred. */
const bothWays = (features: readonly number[], isTrue: boolean): Case[] => [
  { features, isTrue },
  { features: features.map((value) => -value), isTrue: !isTrue },
];
