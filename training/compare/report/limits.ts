import type { Markup } from '../../../lib/charts/markup';
import { paragraph, section } from '../../report/document';
import type { ComparisonTable } from '../row';

/** What does not follow from a comparison like this. */
export function limits({ rows }: ComparisonTable): Markup {
  const chosen = rows.some(({ id }) => id === 'digit-net') ? ' and to choose among the epochs of digit-net' : '';
  return section(
    'What this comparison cannot tell',
    paragraph(
      'The networks of tutorials are trained as those say, not as well as they could be: another optimiser or more epochs ' +
        'would move most of them. Where no spread over seeds is given, a row is a single run. “Beyond chance” means further apart than ' +
        'two independent samples of the same size would lie 19 times in 20; the pictures being the same for all, smaller ' +
        'differences may still be real. The pen writers are six people on one tablet, and their digits are not independent ' +
        'of each other: another six could differ by more than chance alone says. No network learnt from those six, but ' +
        `their digits helped to fit the temperature of every network${chosen}. Training times are those of one machine that ` +
        'may have had other things to do.',
    ),
  );
}
