import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { createGroupMemory } from '../../lib/recognise/group-memory';
import { segment } from '../../lib/recognise/read-drawing';
import { cleanDrawing } from '../../lib/strokes/clean-drawing';
import type { Drawing } from '../../lib/strokes/drawing';
import { APART, apartEvidence } from '../../lib/strokes/segment/apart';
import { NUMBER, numberEvidence } from '../../lib/strokes/segment/is-number';
import { layoutOf } from '../../lib/strokes/segment/layout';
import { seededRandom } from '../augment/random';
import type { WrittenDrawing } from '../data/pen-digits';
import { drawNotDigit, NOT_DIGIT_KINDS } from '../synthetic/not-digit';
import { type DrawnNumber, drawnNumbers, NUMBER_KINDS } from '../synthetic/numbers/drawn-numbers';
import type { Case } from './logistic-regression';

/** Not the seeds that anything is measured with. */
const NUMBERS_SEED = 100;
const NOT_NUMBERS_SEED = 101;
/** Corrupted digits are left out: several side by side are a number. */
const NOT_NUMBERS = NOT_DIGIT_KINDS.filter((kind) => kind !== 'corrupted');

/** A regression: its cases, and the coefficients in the code, the constant first. */
export interface Regression {
  readonly names: readonly string[];
  readonly inCode: readonly number[];
  readonly cases: readonly Case[];
}

/** Whether two neighbouring pieces of a row belong to two digits, in `count` numbers of each kind. */
export function apartRegression(pool: readonly WrittenDrawing[], count: number): Regression {
  const { constant, gap, distance, lower } = APART;
  return {
    names: ['constant', 'gap', 'distance', 'lower'],
    inCode: [constant, gap, distance, lower],
    cases: numbersOf(pool, count).flatMap(neighbourCases),
  };
}

function neighbourCases({ digits }: DrawnNumber): Case[] {
  const digitOf = digits.flatMap((digit, i) => digit.map(() => i));
  return layoutOf(digits.flat()).rows.flatMap(({ groups, between }) =>
    between.map((one, i): Case => {
      const { gap, distance, lower } = apartEvidence(one);
      const [left, right] = [groups[i], groups[i + 1]].map((group) => group?.strokes.map((at) => digitOf[at]) ?? []);
      return { features: [gap, distance, lower], isTrue: !left?.some((digit) => right?.includes(digit)) };
    }),
  );
}

/** Whether what was cut into several candidates is a number: `count` numbers and `count` non-digits of each kind. */
export function numberRegression(
  pool: readonly WrittenDrawing[],
  count: number,
  network: Network,
  card: ModelCard,
): Regression {
  const memory = createGroupMemory(network);
  const casesOf = (drawing: Drawing, isTrue: boolean): Case[] => {
    const clean = cleanDrawing(drawing);
    const segmented = segment(clean, memory(clean), card);
    const evidence = segmented && numberEvidence(segmented.layout, segmented.candidates, card);
    if (evidence === undefined) return [];
    const { gap, touching, doubt, noDigit, digits } = evidence;
    const counts = NUMBER.digits.map((_, digit) => digits.filter((one) => one === digit).length);
    return [{ features: [gap, touching, doubt, noDigit, ...counts], isTrue }];
  };
  const notNumbers = NOT_NUMBERS.flatMap((kind) =>
    Array.from({ length: count }, (_, i) => drawNotDigit(kind, seededRandom(NOT_NUMBERS_SEED, i), pool)),
  );
  return {
    names: ['prior', 'gap', 'touching', 'doubt', 'noDigit', ...NUMBER.digits.keys()].map(String),
    inCode: [NUMBER.prior, NUMBER.gap, NUMBER.touching, NUMBER.doubt, NUMBER.noDigit, ...NUMBER.digits],
    cases: [
      ...numbersOf(pool, count).flatMap(({ digits }) => casesOf(digits.flat(), true)),
      ...notNumbers.flatMap((drawing) => casesOf(drawing, false)),
    ],
  };
}

const numbersOf = (pool: readonly WrittenDrawing[], count: number): DrawnNumber[] =>
  NUMBER_KINDS.flatMap((kind) => drawnNumbers(pool, kind, count, NUMBERS_SEED));
