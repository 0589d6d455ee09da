import type { ModelFigures, NotDigitFigures, SetFigures } from '../../lib/reading/metrics';
import { byGroup, ratioRight } from '../evaluation/judged';
import { reliabilityBins, tallyOf } from '../evaluation/tally';
import { peopleFigures } from './measure-more';
import { mistakesOf } from './mistakes';
import type { ReadSet } from './read-sets';

/** What is measured beside the sets. */
export type MeasuredBeside = Pick<ModelFigures, 'styles' | 'numbers' | 'photographs' | 'robustness'>;

/** All that was measured of a network, as figures.json holds it: ratios to four decimals, a hundredth of a percent. */
export function figuresOf(
  weights: string,
  sets: readonly ReadSet[],
  notDigits: readonly ReadSet[],
  beside: MeasuredBeside,
): ModelFigures {
  return rounded({
    ...beside,
    ...{ weights, sets: sets.map(setFigures), people: peopleFigures(sets) },
    notDigits: notDigits.map(notDigitFigures),
    mistakes: mistakesOf(sets),
  });
}

/** Bars of one chart. */
const MOST_WRITERS = 20;

function setFigures({ set, short, specimens }: ReadSet): SetFigures {
  const { perClass, ...tally } = tallyOf(specimens);
  // A chart of a hundred writers says nothing: they are counted by where they wrote.
  const writers = byGroup(specimens).slice(0, MOST_WRITERS + 1);
  return {
    set,
    short,
    ...tally,
    perClass: Array.from({ length: 10 }, (_, digit) => perClass[String(digit)] ?? 0),
    ...(writers.length > 0 &&
      writers.length <= MOST_WRITERS && {
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
