import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { createGroupMemory } from '../../lib/recognise/group-memory';
import { segment } from '../../lib/recognise/segment-drawing';
import { likeliestSigned } from '../../lib/recognise/signs/likeliest-signed';
import { cleanDrawing } from '../../lib/strokes/clean-drawing';
import type { Drawing } from '../../lib/strokes/drawing';
import { APART, apartEvidence } from '../../lib/strokes/segment/apart';
import { NUMBER } from '../../lib/strokes/segment/is-number';
import { layoutOf } from '../../lib/strokes/segment/layout';
import { lifted, restarted } from '../augment/changes/unsteady-strokes';
import { oneOf, seededRandom } from '../augment/random';
import type { LabelledDrawing, WrittenDrawing } from '../data/pen-digits';
import type { SignDrawing } from '../data/signs';
import { drawNotDigit, NOT_DIGIT_KINDS } from '../synthetic/not-digit';
import { type DrawnNumber, drawnNumbers, NUMBER_KINDS } from '../synthetic/numbers/drawn-numbers';
import { PATTERNS } from '../synthetic/numbers/patterns';
import { signedNumberMaker } from '../synthetic/numbers/signed-numbers';
import type { Case } from './logistic-regression';

/** Not the seeds that anything is measured with. */
const NUMBERS_SEED = 100;
const NOT_NUMBERS_SEED = 101;
const IN_PARTS_SEED = 102;
const SIGNED_SEED = 103;
/** Corrupted digits are left out: a digit that is crossed out may be read. */
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

/** People's digits, and letters and signs that are none. */
export interface People {
  readonly digits: readonly WrittenDrawing[];
  readonly signs: readonly LabelledDrawing[];
  /** All their signs, look-alikes too, which numbers are written with. */
  readonly allSigns: readonly SignDrawing[];
}

/**
 * Whether what can be cut into several candidates is a number: `count` numbers and `count` synthetic non-digits of each
 * kind, and all of the people's digits, as they are and in more strokes, letters and signs.
 */
export function numberRegression(
  { digits, signs, allSigns }: People,
  count: number,
  network: Network,
  card: ModelCard,
): Regression {
  const memory = createGroupMemory(network);
  const casesOf = (drawing: Drawing, isTrue: boolean): Case[] => {
    const clean = cleanDrawing(drawing);
    const evidence = segment(clean, memory(clean), card, [], likeliestSigned)?.evidence;
    return evidence ? [{ features: NAMES.map((name) => evidence[name]), isTrue }] : [];
  };
  const notDigits = NOT_NUMBERS.flatMap((kind) =>
    Array.from({ length: count }, (_, i) => drawNotDigit(kind, seededRandom(NOT_NUMBERS_SEED, i), digits)),
  );
  const single = [...digits, ...signs].map(({ drawing }) => drawing);
  // Few people lift the pen within a digit, and those who do must be read too.
  const inParts = digits.flatMap(({ drawing }, i) =>
    [lifted, restarted].map((change) => change(drawing, seededRandom(IN_PARTS_SEED, i))),
  );
  const write = signedNumberMaker(digits, allSigns);
  const signed = Array.from({ length: count * NUMBER_KINDS.length }, (_, i) => {
    const random = seededRandom(SIGNED_SEED, i);
    return write(oneOf(PATTERNS, random), random).members.flatMap(({ drawing }) => drawing);
  });
  return {
    names: ['constant', ...NAMES],
    inCode: [NUMBER.constant, ...NAMES.map((name) => NUMBER[name])],
    cases: [
      ...numbersOf(digits, count).flatMap((number) => casesOf(number.digits.flat(), true)),
      ...signed.flatMap((drawing) => casesOf(drawing, true)),
      ...[...single, ...inParts, ...notDigits].flatMap((drawing) => casesOf(drawing, false)),
    ],
  };
}

const NAMES = ['againstOne', 'againstNone', 'apart', 'doubt', 'noDigit', 'sign'] as const;

const numbersOf = (pool: readonly WrittenDrawing[], count: number): DrawnNumber[] =>
  NUMBER_KINDS.flatMap((kind) => drawnNumbers(pool, kind, count, NUMBERS_SEED));
