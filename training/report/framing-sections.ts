import { tableOf } from '../../lib/charts/figure';
import { element, type Markup } from '../../lib/charts/markup';
import { counted, percent } from '../../lib/charts/percent';
import type { ModelCard } from '../../lib/reading/card';
import type { ModelFigures } from '../../lib/reading/metrics';
import { modelOf } from '../loop/recipes/table';
import type { RunState } from '../loop/run';
import { figures, paragraph, section } from './document';
import { learningCurves } from './learning-curves';

/** Two decimals, where a hundredth of a percent is a digit in ten thousand. */
const exactly = (share: number): string => percent(share, 2);

/** The accuracies of all sets, those that only the card knows too, and what the network is. */
export function glanceSection(card: ModelCard, { sets }: ModelFigures): Markup {
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
    [
      'Called no digit',
      `where its being a digit is less probable than ${Number((100 * card.rejectBelow).toPrecision(2))} %`,
    ],
  ];
  return section(
    'At a glance',
    paragraph(
      '“Read right” counts a digit that was called no digit as wrong; “none rejected” is the share had that been off.',
    ),
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

/** The run's curves, where its checkpoints are there. */
export function learningSection(run: RunState | undefined, card: ModelCard): Markup {
  if (run === undefined || run.history.length === 0) {
    return section(
      'How it learnt',
      paragraph(
        `The run’s checkpoints are not here, so there are no curves. The card says: ${card.training.command}, and the ` +
          `weights of epoch ${card.training.epochs} ship.`,
      ),
    );
  }
  return section('How it learnt', figures(...learningCurves(run)));
}

/** What was chosen by which set, of networks that keep the epoch that validated best. */
const BEST =
  'The two validation sets, and 2,000 made non-digits, chose the weights that ship; the two chose their temperature ' +
  'and the threshold of calling something no digit. So their figures are a little flattering. The letters and ' +
  'doodles by other people were not learnt from and chose no number, but were looked at while the made ones were ' +
  'thought of. MNIST’s test set chose none of them; it is opened as seldom as can be, ' +
  'but an earlier network’s result on it helped to find a fault in training.';
/** Of those that keep the last one. */
const LAST =
  'The weights that ship are those of the last epoch: no measurement chose them. The two validation sets chose their ' +
  'temperature and the threshold of calling something no digit, so what depends on these is a little flattering there. ' +
  'The letters and doodles by other people, and MNIST’s test set, chose none of them.';

/** Where the data comes from, and what does not follow from it. */
export function limitsSection(run: RunState | undefined, card: ModelCard): Markup {
  const keeps = run?.recipe.keeps ?? modelOf(card.id).recipe.keeps;
  return section(
    'What these figures cannot tell',
    paragraph(
      `${keeps === 'last' ? LAST : BEST} ` +
        'MNIST was written by Americans in the early 1990s; the pen digits by 44 people in Turkey on one tablet, of whom ' +
        'six are measured here. Children, other countries’ forms of 1, 4 and 7, fingers on glass and left hands are ' +
        'hardly among them. Six writers are few: another six could differ by a percent.',
    ),
  );
}
