import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { loadMnistTest } from '../../data/load';
import { inPictures } from '../../data/pictures';
import { dataDirectory } from '../../data/source-file';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../../data/split';
import { judgePictures } from '../judge';
import type { EvaluatedSet } from '../table';

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
