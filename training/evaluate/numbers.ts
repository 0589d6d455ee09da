import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../data/split';
import {
  measureDrawnNumbers,
  type NumbersFigures,
  type NumbersRight,
} from '../evaluation/numbers/drawn-numbers-measure';
import { percentColumn } from '../evaluation/table';
import { askedOf } from './options';

/** `evaluate -- numbers`: how numbers of the unseen pen writers' digits are read. */
export async function evaluateNumbers(args: readonly string[]): Promise<void> {
  const { model, json } = askedOf(args);
  const { network, card } = await model.open();
  const kinds = measureDrawnNumbers(unseenPenDrawings(), network, card);
  console.log(json ? JSON.stringify({ set: UNSEEN_PEN_WRITERS, kinds }) : numbersTable(UNSEEN_PEN_WRITERS, kinds));
}

/** The metrics of each kind in words and columns. */
function numbersTable(set: string, kinds: readonly NumbersFigures[]): string {
  return [
    `Numbers set together of drawings by ${set}`,
    ...kinds.flatMap(({ title, count, accuracy, calibrationError, byLength, byGap, wrong }) => [
      '',
      `${title}: ${count}`,
      `  read right         ${percentColumn(accuracy)}`,
      `  calibration error  ${percentColumn(calibrationError)}`,
      `  wrong  ${wrong.refused} refused, ${wrong.grouping} grouped wrongly, ${wrong.leftOut} with a digit left out, ${wrong.misread} misread`,
      ...byLength.map(({ length, ...own }) => line(`${length} digits`, own)),
      ...byGap.map(({ from, ...own }) => line(`gap from ${Math.round(100 * from)} %`, own)),
    ]),
  ].join('\n');
}

const line = (name: string, { count, right }: NumbersRight): string =>
  `  ${name.padEnd(20)} ${String(count).padStart(6)} ${percentColumn(right)}`;
