import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { type LabelledImages, loadMnistTest } from '../../data/load';
import { inPictures } from '../../data/pictures';
import { dataDirectory } from '../../data/source-file';
import { slice, UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../../data/split';
import { judgeLogits } from '../judge';
import { logitsInChunks } from '../logits-in-chunks';
import type { Judged } from '../tally';
import { grayImages } from './gray-images';

/** A set that was read, and what it is called. */
export interface EvaluatedSet {
  readonly title: string;
  readonly judged: readonly Judged[];
  /** What could not be read, and counts nowhere. */
  readonly errors?: readonly { readonly file: string; readonly error: string }[];
}

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

/** MNIST's test pictures from number `from` on and before number `to`, counted from 0. */
export function testSlice(network: Network, card: ModelCard, from: number, to: number): EvaluatedSet {
  const part = slice(loadMnistTest(dataDirectory()), from, to);
  return { title: `${MNIST_TEST}, pictures ${from} to ${to - 1}`, judged: judgePictures(part, network, card) };
}

function judgePictures(images: LabelledImages, network: Network, card: ModelCard): Judged[] {
  return judgeLogits(logitsInChunks(network, grayImages(images)), images.labels, card);
}
