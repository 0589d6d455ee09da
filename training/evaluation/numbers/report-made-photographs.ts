import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../sets/pen-writers';
import { type ConditionFigures, measureMadePhotographs, type NoDigitsFigures } from './made-photographs';
import { PHOTOGRAPHS_HEAD, photographsRow, photographsSum } from './made-photographs-table';

const SET = `Made photographs of ${UNSEEN_PEN_WRITERS}`;

/** Measures and prints: a line after each kind, since all of them take minutes; as JSON, one object in the end. */
export async function reportMadePhotographs(network: Network, card: ModelCard, asJson: boolean): Promise<void> {
  const rows: (ConditionFigures | NoDigitsFigures)[] = [];
  if (!asJson) console.log(`${SET}\n${PHOTOGRAPHS_HEAD}`);
  for await (const row of measureMadePhotographs(unseenPenDrawings(), network, card)) {
    rows.push(row);
    if (!asJson) console.log(photographsRow(row));
  }
  console.log(asJson ? JSON.stringify({ set: SET, kinds: rows }) : `\n${photographsSum(rows)}`);
}
