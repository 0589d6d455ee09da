import type { ModelCard } from '../../lib/model/card';
import type { Network } from '../../lib/model/network';
import { measureDrawnNumbers } from './drawn-numbers-measure';
import { drawnNumbersTable } from './drawn-numbers-table';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from './pen-writers';

/** Prints how numbers of the unseen pen writers' digits are read. */
export function reportDrawnNumbers(network: Network, card: ModelCard, asJson: boolean): void {
  const kinds = measureDrawnNumbers(unseenPenDrawings(), network, card);
  console.log(
    asJson ? JSON.stringify({ set: UNSEEN_PEN_WRITERS, kinds }) : drawnNumbersTable(UNSEEN_PEN_WRITERS, kinds),
  );
}
