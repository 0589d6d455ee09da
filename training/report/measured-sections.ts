import { tableOf } from '../../lib/charts/figure';
import { legend } from '../../lib/charts/legend';
import { element, type Markup } from '../../lib/charts/markup';
import { notDigitsFigure, refusedFigure } from '../../lib/charts/measured/refusal-figures';
import { isNumeric, robustnessFigures } from '../../lib/charts/measured/robustness-figures';
import {
  confusionFigure,
  fullBar,
  perClassFigure,
  perWriterFigure,
  SURENESS_WORDS,
  surenessFigure,
} from '../../lib/charts/measured/set-figures';
import { counted, percent } from '../../lib/charts/percent';
import type { NotDigitFigures, Robustness, SetFigures } from '../../lib/reading/metrics';
import { figures, paragraph, section } from './document';
import { acceptedThings, gallery, rejectedDigits, worstMistakes } from './gallery';
import type { ReadSet } from './specimen';

/** Mistakes by digit and by writer, and what was read as what, set by set. */
export function digitsSection(sets: readonly SetFigures[]): Markup {
  const full = fullBar(sets);
  return section(
    'Digit by digit',
    ...sets.map((set) =>
      figures(
        perClassFigure(set, full),
        ...[perWriterFigure(set, full)].filter((one) => one !== undefined),
        confusionFigure(set),
      ),
    ),
  );
}

/** Whether it is as right as it is sure. */
export function sureness(sets: readonly SetFigures[]): Markup {
  return section('How sure', paragraph(SURENESS_WORDS), figures(...sets.map(surenessFigure)));
}

/** The changes that have names as a table, those that have strengths as curves. */
export function drawnDifferently(robustness: Robustness): Markup {
  const named = robustness.curves.filter((curve) => !isNumeric(curve));
  const rows = named.flatMap(({ title, points }) =>
    points.map(({ at, accuracy, readAnyway }) => [`${title}: ${at}`, percent(accuracy, 2), percent(readAnyway, 2)]),
  );
  return section(
    'Drawn differently',
    paragraph(
      `${robustness.set}: the same ${counted(robustness.count)} drawings, changed by arithmetic. As they are, ` +
        `${percent(robustness.accuracy, 2)} is read right. A person who really draws with a shaking hand or on a poor screen ` +
        'will differ in more than one way at once. A drawing holds the pen’s way and not its width: it is ' +
        'in saved pictures alone that the pen makes a difference.',
    ),
    tableOf(
      {
        head: ['Change', 'read right', 'none rejected'],
        rows: [['as they are', percent(robustness.accuracy, 2), percent(robustness.readAnyway, 2)], ...rows],
      },
      'Accuracies of changes with names',
    ),
    legend('read right', 'had none been rejected'),
    figures(...robustnessFigures(robustness, robustness.curves)),
  );
}

/** What was refused, rightly and wrongly, and pictures of what was read although it is no digit. */
export function noDigits(
  sets: readonly SetFigures[],
  found: NotDigitFigures | undefined,
  readSet: ReadSet | undefined,
): Markup {
  if (found === undefined || readSet === undefined) {
    return section(
      'What is no digit',
      figures(refusedFigure(sets)),
      paragraph(
        'DATA_DIR/not-digits.jsonl is not there, so nothing was measured: a strokes file, each line labelled "none".',
      ),
    );
  }
  const accepted = acceptedThings(readSet.specimens);
  const all = readSet.specimens.filter(({ reading }) => reading.kind === 'digits').length;
  return section(
    'What is no digit',
    figures(notDigitsFigure(found), refusedFigure(sets)),
    element('h3', {}, 'Read as a digit although it is none'),
    paragraph(`${counted(accepted.length)} of ${counted(all)}, the surest first.`),
    gallery(accepted),
  );
}

/** Pictures of digits that were misread or refused. */
export function mistakes(sets: readonly ReadSet[]): Markup {
  const all = sets.flatMap(({ specimens }) => specimens);
  const worst = worstMistakes(all);
  const rejected = rejectedDigits(all);
  const names = sets.map(({ set }) => set).join('; ');
  return section(
    'Where it went wrong',
    paragraph(`What the network saw, 28×28 pixels. ${names}: ${counted(all.length)} digits.`),
    element('h3', {}, `The ${worst.length} mistakes it was surest of`),
    gallery(worst),
    element('h3', {}, 'Digits that it called no digit'),
    paragraph(`${rejected.length} of them, those that it would have read right first.`),
    gallery(rejected),
  );
}
