import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../../data/split';
import { measureDrawnNumbers } from './drawn-numbers-measure';
import { drawnNumbersTable } from './drawn-numbers-table';

/** Prints how numbers of the unseen pen writers' digits are read. */
export function reportDrawnNumbers(network: Network, card: ModelCard, asJson: boolean): void {
  const kinds = measureDrawnNumbers(unseenPenDrawings(), network, card);
  console.log(
    asJson ? JSON.stringify({ set: UNSEEN_PEN_WRITERS, kinds }) : drawnNumbersTable(UNSEEN_PEN_WRITERS, kinds),
  );
}
