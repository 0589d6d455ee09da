import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../../data/split';
import { type ConditionFigures, measureSyntheticPhotographs, type NoDigitsFigures } from './synthetic-photographs';
import { PHOTOGRAPHS_HEAD, photographsRow, photographsSum } from './synthetic-photographs-table';

const SET = `Made photographs of ${UNSEEN_PEN_WRITERS}`;

/** Measures and prints: a line after each kind, since all of them take minutes; as JSON, one object in the end. */
export async function reportSyntheticPhotographs(network: Network, card: ModelCard, asJson: boolean): Promise<void> {
  const rows: (ConditionFigures | NoDigitsFigures)[] = [];
  if (!asJson) console.log(`${SET}\n${PHOTOGRAPHS_HEAD}`);
  for await (const row of measureSyntheticPhotographs(unseenPenDrawings(), network, card)) {
    rows.push(row);
    if (!asJson) console.log(photographsRow(row));
  }
  console.log(asJson ? JSON.stringify({ set: SET, kinds: rows }) : `\n${photographsSum(rows)}`);
}
