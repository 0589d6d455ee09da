import { openFinding } from '../cli/open-model';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings, unseenSignsAndLookAlikes } from '../data/split';
import {
  type ConditionFigures,
  measureSyntheticPhotographs,
  type NoDigitsFigures,
} from '../evaluation/numbers/synthetic-photographs';
import { percentColumn } from '../evaluation/table';
import { askedOf } from './options';

const SET = `Made photographs of ${UNSEEN_PEN_WRITERS}`;
const TITLE_WIDTH = 38;
const HEAD = `${' '.repeat(TITLE_WIDTH)}photographs  whole right  digits right  other finds`;

type Figures = ConditionFigures | NoDigitsFigures;

/** `evaluate -- photographs`: a line after each kind, since all of them take minutes; as JSON, one object in the end. */
export async function evaluatePhotographs(args: readonly string[]): Promise<void> {
  const { model, json } = askedOf(args);
  const opened = await model.open();
  const kinds: Figures[] = [];
  if (!json) console.log(`${SET}\n${HEAD}`);
  for await (const figures of measureSyntheticPhotographs(
    { digits: unseenPenDrawings(), signs: unseenSignsAndLookAlikes() },
    await openFinding(opened),
  )) {
    kinds.push(figures);
    if (!json) console.log(photographsRow(figures));
  }
  console.log(json ? JSON.stringify({ set: SET, kinds }) : `\n${photographsSum(kinds)}`);
}

/** A line for one kind of photographs. */
export function photographsRow(figures: Figures): string {
  const start = `${figures.title.padEnd(TITLE_WIDTH)}${String(figures.count).padStart(11)}`;
  if ('refused' in figures)
    return `${start}  said to show no digits: ${percentColumn(figures.refused / figures.count).trimStart()}`;
  const { right, count, found, digits, extra } = figures;
  return `${start}    ${percentColumn(right / count)}     ${percentColumn(found / digits)}${String(extra).padStart(13)}`;
}

/** All numbers together. */
export function photographsSum(kinds: readonly Figures[]): string {
  const sum = { id: 'all', title: 'All with digits', count: 0, right: 0, digits: 0, found: 0, extra: 0 };
  for (const figures of kinds) {
    if ('refused' in figures) continue;
    for (const key of ['count', 'right', 'digits', 'found', 'extra'] as const) sum[key] += figures[key];
  }
  return photographsRow(sum);
}
