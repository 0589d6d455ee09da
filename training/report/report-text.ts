import { tableOf } from '../../lib/charts/figure';
import { legend } from '../../lib/charts/legend';
import { element, type Markup } from '../../lib/charts/markup';
import { peopleFigure, stylesFigure, wholeFigures } from '../../lib/charts/measured/people-figures';
import { notDigitsFigure, refusedFigure } from '../../lib/charts/measured/refusal-figures';
import { isNumeric, robustnessFigures } from '../../lib/charts/measured/robustness-figures';
import {
  confusionFigure,
  fullBar,
  perClassFigure,
  perWriterFigure,
  surenessFigure,
} from '../../lib/charts/measured/set-figures';
import { counted, percent } from '../../lib/charts/percent';
import type { ModelCard } from '../../lib/reading/card';
import type { ModelFigures, NotDigitFigures, Robustness, SetFigures } from '../../lib/reading/metrics';
import type { RunState } from '../loop/run';
import { documentText, figures, section } from './document';
import { acceptedThings, gallery, rejectedDigits, worstMistakes } from './gallery';
import { learningCurves } from './learning-curves';
import type { ReadSet } from './read-sets';

/** Everything a report is made of. */
export interface Measurement {
  readonly card: ModelCard;
  readonly figures: ModelFigures;
  readonly sets: readonly ReadSet[];
  readonly notDigits: readonly ReadSet[];
  /** The run that the network comes from, where it was saved. */
  readonly run: RunState | undefined;
}

/** The report as one HTML document. */
export async function reportText({ card, figures: measured, sets, notDigits, run }: Measurement): Promise<string> {
  const title = `${card.title}: how good it is`;
  return documentText(
    title,
    element('h1', {}, title),
    glance(card, measured),
    section('By people and style', figures(peopleFigure(measured.people), stylesFigure(measured.styles))),
    section('Whole numbers and pictures', figures(...wholeFigures(measured))),
    ...learning(run),
    digits(measured.sets),
    sureness(measured.sets),
    drawnDifferently(measured.robustness),
    refusals(measured.sets, measured.notDigits),
    await mistakes(sets, notDigits),
  );
}

/** Two decimals, where a hundredth of a percent is a digit in ten thousand. */
const exactly = (ratio: number): string => percent(ratio, 2);

/** The accuracies of all sets, those that only the card knows too, and what the network is. */
function glance(card: ModelCard, { sets }: ModelFigures): Markup {
  const measured = sets.map(({ set, count, accuracy, readAnyway, rejected, calibrationError }) => [
    set,
    counted(count),
    ...[accuracy, readAnyway, rejected, calibrationError].map(exactly),
  ]);
  const noted = card.measured
    .filter(({ set }) => !sets.some((one) => one.set === set))
    .map(({ set, count, accuracy, readAnyway }) => [
      `${set}, as the card has it`,
      counted(count),
      exactly(accuracy),
      exactly(readAnyway),
      '',
      '',
    ]);
  const facts: readonly (readonly [string, string])[] = [
    ['Network', card.architecture],
    ['Size', `${counted(card.parameters)} weights in ${counted(card.bytes)} bytes`],
    ['Learnt from', card.data],
    ['Training', `${card.training.command}; the weights of epoch ${card.training.epochs}`],
    ['Calibration', `logits divided by ${card.temperature.toFixed(3)}`],
  ];
  return section(
    'At a glance',
    tableOf(
      {
        head: ['Set', 'digits', 'read right', 'none rejected', 'called no digit', 'calibration error'],
        rows: [...measured, ...noted],
      },
      'Accuracies by set',
    ),
    element('dl', {}, ...facts.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)])),
  );
}

/** The curves of the run that the network comes from, where it was saved. */
const learning = (run: RunState | undefined): Markup[] =>
  run?.history.length ? [section('How it learnt', figures(...learningCurves(run)))] : [];

/** Mistakes by digit and by writer, and what was read as what, set by set. */
function digits(sets: readonly SetFigures[]): Markup {
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
const sureness = (sets: readonly SetFigures[]): Markup => section('How sure', figures(...sets.map(surenessFigure)));

/** The changes that have names as a table, those that have strengths as curves. */
function drawnDifferently(robustness: Robustness): Markup {
  const named = robustness.curves.filter((curve) => !isNumeric(curve));
  const changes = named.flatMap(({ title, points }) =>
    points.map((point) => ({ ...point, name: `${title}: ${point.at}` })),
  );
  const rows = [{ ...robustness, name: 'as they are' }, ...changes].map(({ name, accuracy, readAnyway }) => [
    name,
    exactly(accuracy),
    exactly(readAnyway),
  ]);
  return section(
    'Drawn differently',
    tableOf({ head: ['Change', 'read right', 'none rejected'], rows }, robustness.set),
    legend('read right', 'had none been rejected'),
    figures(...robustnessFigures(robustness, robustness.curves)),
  );
}

/** How much was called no digit, rightly and wrongly. */
const refusals = (sets: readonly SetFigures[], notDigits: readonly NotDigitFigures[]): Markup =>
  section('What is no digit', figures(...notDigits.map(notDigitsFigure), refusedFigure(sets)));

/** Pictures of what went wrong, 28×28 pixels as the network saw them. */
async function mistakes(sets: readonly ReadSet[], notDigits: readonly ReadSet[]): Promise<Markup> {
  const all = sets.flatMap(({ specimens }) => specimens);
  return section(
    'Where it went wrong',
    ...(await gallery('Digits read as another, the surest mistakes first', worstMistakes(all))),
    ...(await gallery('Digits called no digit, those it would have read right first', rejectedDigits(all))),
    ...(await gallery('Read as a digit, but none', acceptedThings(notDigits.flatMap(({ specimens }) => specimens)))),
  );
}
