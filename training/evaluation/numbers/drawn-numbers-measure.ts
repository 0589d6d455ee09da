import type { Box } from '../../../lib/geometry/box';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import type { Reading } from '../../../lib/reading/reading';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { WrittenDrawing } from '../../data/pen-digits';
import { type DrawnNumber, drawnNumbers, NUMBER_KINDS, type NumberKind } from '../../synthetic/numbers/drawn-numbers';
import { isRight, type Judged, ratioRight } from '../judged';
import { tallyOf } from '../tally';

/** How many numbers there are, and the ratio of them read right as a whole, 0 to 1. */
export interface NumbersRight {
  readonly count: number;
  readonly right: number;
}

/** Why a number was not read right. */
export type Cause = 'refused' | 'grouping' | 'leftOut' | 'misread';

/** How numbers of one kind were read. */
export interface NumbersFigures extends Pick<NumberKind, 'id' | 'title'> {
  readonly count: number;
  /** Ratio of whole numbers read right; what is refused or left out counts as wrong. */
  readonly accuracy: number;
  /** Expected calibration error of the whole number's confidence. */
  readonly calibrationError: number;
  /** By how many digits the number has. */
  readonly byLength: readonly (NumbersRight & { readonly length: number })[];
  /** By its gap, in digits' heights, from `from` to `from` + 0.1. */
  readonly byGap: readonly (NumbersRight & { readonly from: number })[];
  readonly wrong: Readonly<Record<Cause, number>>;
}

/** Not the seed that anything was chosen with. */
const SEED = 20_260_101;
const COUNT = 1000;
const GAP_STEP = 0.1;

/** Reads numbers set together of `pool`'s digits, `count` of each kind. */
export function measureDrawnNumbers(
  pool: readonly WrittenDrawing[],
  network: Network,
  card: ModelCard,
  count = COUNT,
  kinds: readonly NumberKind[] = NUMBER_KINDS,
): NumbersFigures[] {
  return kinds.map((kind) => {
    const read = drawnNumbers(pool, kind, count, SEED).map((number): ReadNumber => {
      const { reading } = readDrawing(number.digits.flat(), network, card);
      return { number, judged: { label: number.label, reading } };
    });
    const { accuracy, calibrationError } = tallyOf(read.map(({ judged }) => judged));
    const wrong: Record<Cause, number> = { refused: 0, grouping: 0, leftOut: 0, misread: 0 };
    for (const { number, judged } of read) if (!isRight(judged)) wrong[causeOf(number, judged.reading)] += 1;
    return {
      ...{ id: kind.id, title: kind.title, count, accuracy, calibrationError },
      byLength: ratios(read, ({ number }) => number.digits.length).map(([length, own]) => ({ length, ...own })),
      byGap: ratios(read, ({ number }) => Math.floor(number.gap / GAP_STEP)).map(([step, own]) => ({
        from: Math.round(step * GAP_STEP * 100) / 100,
        ...own,
      })),
      wrong,
    };
  });
}

interface ReadNumber {
  readonly number: DrawnNumber;
  readonly judged: Judged;
}

/** How many are right by a whole number, in its order. */
function ratios(read: readonly ReadNumber[], of: (one: ReadNumber) => number): [number, NumbersRight][] {
  return [...new Set(read.map(of))]
    .sort((a, b) => a - b)
    .map((key) => {
      const own = read.filter((one) => of(one) === key);
      return [key, { count: own.length, right: ratioRight(own.map(({ judged }) => judged)) }];
    });
}

/** Of a number that was not read right. */
function causeOf({ digits }: DrawnNumber, reading: Reading): Cause {
  if (reading.kind !== 'digits') return 'refused';
  const own = digits.map((digit) => boundsOf(digit));
  const places = reading.digits.map(({ box }) => own.findIndex((its) => its !== undefined && areSame(its, box)));
  if (places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0))) return 'grouping';
  return places.length < digits.length ? 'leftOut' : 'misread';
}

/** Within a rounding. */
function areSame(a: Box, b: Box): boolean {
  const tolerance = 1e-6 * Math.max(a.width, a.height, 1);
  return [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((by) => Math.abs(by) <= tolerance);
}
