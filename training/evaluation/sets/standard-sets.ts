import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { loadMnistTest } from '../../data/load';
import { inPictures } from '../../data/pictures';
import { dataDirectory } from '../../data/source-file';
import { writeCard } from '../../export/export-run';
import { judgePictures, measuredOn } from '../judge';
import type { EvaluatedSet } from '../table';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from './pen-writers';

export const MNIST_TEST = 'MNIST test';

/** MNIST's test pictures as they are, and pen drawings of unseen writers through the app's own path. */
export function standardSets(network: Network, card: ModelCard): EvaluatedSet[] {
  const pen = unseenPenDrawings();
  return [
    { title: MNIST_TEST, judged: judgePictures(loadMnistTest(dataDirectory()), network, card) },
    {
      title: UNSEEN_PEN_WRITERS,
      judged: judgePictures(inPictures(pen), network, card).map((one, i) => ({
        ...one,
        group: `writer ${pen[i]?.writer}`,
      })),
    },
  ];
}

/** Notes in the card what was measured, in place of an earlier measure of the same set. */
export function recordInCard(card: ModelCard, sets: readonly EvaluatedSet[]): void {
  const measured = sets.map(({ title, judged }) => measuredOn(title, judged));
  const others = card.measured.filter(({ set }) => !measured.some((one) => one.set === set));
  writeCard({ ...card, measured: [...others, ...measured] });
}
