import type { Network } from '../../../lib/model/network';
import { calibrationOf, type ModelCard } from '../../../lib/reading/card';
import { loadMnistTest } from '../../data/load';
import type { WrittenDrawing } from '../../data/pen-digits';
import { inPictures } from '../../data/pictures';
import { dataDirectory } from '../../data/source-file';
import { UNSEEN_PEN_WRITERS, UNSEEN_SITES, unseenPenDrawings, unseenSitesDigits } from '../../data/split';
import { judgePictures } from '../judge';
import type { EvaluatedSet } from '../table';

export const MNIST_TEST = 'MNIST test';

/** MNIST's test pictures as they are, and drawings of unseen writers, inked and normalised as the app does it. */
export function standardSets(network: Network, card: ModelCard): EvaluatedSet[] {
  const picture = calibrationOf(card, 'picture');
  const drawn = (title: string, drawings: readonly WrittenDrawing[]): EvaluatedSet => ({
    title,
    judged: judgePictures(inPictures(drawings), network, card).map((one, i) => {
      const { writer = '' } = drawings[i] ?? {};
      return { ...one, group: typeof writer === 'number' ? `writer ${writer}` : writer };
    }),
  });
  return [
    { title: MNIST_TEST, judged: judgePictures(loadMnistTest(dataDirectory()), network, picture) },
    drawn(UNSEEN_PEN_WRITERS, unseenPenDrawings()),
    drawn(UNSEEN_SITES, unseenSitesDigits()),
  ];
}
