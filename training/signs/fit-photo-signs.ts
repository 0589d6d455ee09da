import { type Box, middleOf } from '../../lib/geometry/box';
import type { Finding } from '../../lib/photo/detect/seen-signs';
import { findDigits } from '../../lib/photo/find-digits';
import { AS_IT_STANDS } from '../../lib/reading/photo-edits';
import { lineOf, linesOf } from '../../lib/recognise/photo/number-line';
import { placedSigns } from '../../lib/recognise/photo/placed-signs';
import { signEvidence } from '../../lib/recognise/photo/sign-odds';
import { waysOf } from '../../lib/recognise/photo/surer-number';
import { oneOf, seededRandom } from '../augment/random';
import { writeFile } from '../cli/write-file';
import { unseenPeople } from '../detector/people';
import { type Case, fitLogisticRegression, ratioRight } from '../segmentation/logistic-regression';
import { CONDITIONS } from '../synthetic/photographs/conditions';
import { photographer } from '../synthetic/photographs/photographer';
import { signsAmongDigits } from '../synthetic/photographs/real-life';

const SEED = 5151;
/** Of so many photographs one has signs; the others are of any kind. */
const SIGNED = 2;
/** A sign's middle may be off by so much, in its digits' height. */
const NEAR = 0.3;
const FILE = 'lib/recognise/photo/sign-odds-data.ts';

/**
 * What tells whether a sign that the finder sees is one, fitted on `count` synthetic photographs by people of whom nothing was
 * learnt, with the digits that either way of finding them reads. Writes the weights, and says how well they tell.
 */
export async function fitPhotoSigns(finding: Finding, count: number): Promise<string> {
  const take = photographer(unseenPeople());
  const cases: Case[] = [];
  for (let i = 0; i < count; i++) {
    const random = seededRandom(SEED, i);
    const condition = i % SIGNED === 0 ? signsAmongDigits : oneOf(CONDITIONS, random);
    const { picture, boxes, others } = await take(condition, random);
    const found = findDigits(picture, AS_IT_STANDS, finding);
    const ways = waysOf(found, finding);
    const tall = boxes.map(({ height }) => height).sort((a, b) => a - b)[Math.floor(boxes.length / 2)] ?? 0;
    for (const way of ways ? [ways.ink, ways.finder] : []) {
      if (way.reading.kind !== 'digits') continue;
      for (const line of linesOf(way)) {
        const seen = found.lookAgain(line.digits.map(({ box }) => box));
        const again = lineOf(seen.digits(), line.digits[0]?.line ?? 0);
        for (const sign of [line, again].flatMap(({ digits }) => placedSigns(seen.signs, digits))) {
          const isTrue = others.some(({ text, box }) => text === sign.text && isNear(box, sign.box, NEAR * tall));
          cases.push({ features: signEvidence(sign), isTrue });
        }
      }
    }
  }
  const weights = fitLogisticRegression(cases).map((weight) => Number(weight.toFixed(2)));
  writeFile(
    FILE,
    `/** Written by \`npm run fit -- --photo-signs\`: a constant, and a weight for each of the evidence in sign-odds.ts. */\n` +
      `export const SIGN_ODDS: readonly number[] = [${weights.join(', ')}];\n`,
  );
  const signs = cases.filter(({ isTrue }) => isTrue).length;
  return `${FILE}: ${cases.length} places, ${signs} of them signs, ${(100 * ratioRight(weights, cases)).toFixed(1)} % told rightly`;
}

function isNear(a: Box, b: Box, most: number): boolean {
  const [from, to] = [middleOf(a), middleOf(b)];
  return Math.hypot(from.x - to.x, from.y - to.y) <= most;
}
