import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import type { LabelledImages } from '../data/load';
import { judgeLogits } from '../evaluation/judge';
import { logitsInChunks } from '../evaluation/logits-in-chunks';
import { grayImages } from '../evaluation/sets/gray-images';
import { isRight } from '../evaluation/tally';

/** A picture that a network read wrong: where it lies in its set, and what was said, '0' to '9' or 'none' for no digit. */
export interface Mistake {
  readonly place: number;
  readonly said: string;
}

/** What a network reads wrong of a set, in the set's order. */
export function mistakesOf(
  { network, card }: { network: Network; card: ModelCard },
  images: LabelledImages,
): Mistake[] {
  const judged = judgeLogits(logitsInChunks(network, grayImages(images)), images.labels, card);
  return judged.flatMap((one, place) => (isRight(one) ? [] : [{ place, said: one.reading.text || 'none' }]));
}
