import type { ModelFigures, NotDigitFigures, Robustness, SetFigures } from '../../lib/reading/metrics';
import { byGroup, ratioRight } from '../evaluation/judged';
import { reliabilityBins, tallyOf } from '../evaluation/tally';
import type { ReadSet } from './read-sets';

/** All that was measured of a network, as figures.json holds it: ratios to four decimals, a hundredth of a percent. */
export function figuresOf(
  weights: string,
  sets: readonly ReadSet[],
  robustness: Robustness,
  notDigits: ReadSet | undefined,
): ModelFigures {
  return rounded({
    weights,
    sets: sets.map(setFigures),
    robustness,
    ...(notDigits && notDigits.specimens.length > 0 && { notDigits: notDigitFigures(notDigits) }),
  });
}

function setFigures({ set, short, specimens }: ReadSet): SetFigures {
  const { perClass, ...tally } = tallyOf(specimens);
  const writers = byGroup(specimens);
  return {
    set,
    short,
    ...tally,
    perClass: Array.from({ length: 10 }, (_, digit) => perClass[String(digit)] ?? 0),
    ...(writers.length > 0 && {
      perWriter: writers.map(([writer, own]) => ({ writer, count: own.length, accuracy: ratioRight(own) })),
    }),
    bins: reliabilityBins(specimens),
  };
}

function notDigitFigures({ set, specimens }: ReadSet): NotDigitFigures {
  const kinds = byGroup(specimens).map(([kind, own]) => ({ kind, count: own.length, caught: ratioRight(own) }));
  return { set, count: specimens.length, caught: ratioRight(specimens), kinds };
}

const DECIMALS = 1e4;

/** The same value with each number rounded. */
function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, found: unknown) =>
    typeof found === 'number' ? Math.round(found * DECIMALS) / DECIMALS : found,
  ) as T;
}
