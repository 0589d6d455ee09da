import type { GrayImage } from '../../geometry/gray-image';
import type { SignedPicture } from '../../geometry/signed-picture';
import type { ModelCard } from '../../reading/card';
import type { Reading } from '../../reading/reading';
import type { WeightPictures } from '../../reading/weight-pictures';
import type { Drawing } from '../../strokes/drawing';
import type { Progress } from './messages';

export type { SignedPicture } from '../../geometry/signed-picture';
export type { WeightPictures } from '../../reading/weight-pictures';

/** What one network made of a drawing's pictures. */
export interface NetworkAnswer {
  readonly reading: Reading;
  /** The time it took for all pictures. */
  readonly milliseconds: number;
}

export interface Comparison {
  /** One 28×28 picture for each digit found; one for ink that is no number; none for an empty sheet. */
  readonly pictures: readonly GrayImage[];
  /** By the network's id; of those that were loaded when asked. For an empty sheet the reading is BLANK. */
  readonly answers: Readonly<Record<string, NetworkAnswer>>;
}

/** A network that is ready, with what it can show of itself. */
export interface LoadedNetwork {
  readonly card: ModelCard;
  /** The ten weight pictures, 28×28, of a network that is linear; else none. */
  readonly weights: WeightPictures;
  /** How many first-layer responses it gives: the filters of the convolution it begins with; 0 where it begins otherwise. */
  readonly responses: number;
}

/** Everything the comparing worker can be asked. Both ends derive their types from this one. */
export interface CompareApi {
  /** Fetches and warms the network at `modelUrl` (the folder that holds its card.json), known as `id` from then on. */
  load(id: string, modelUrl: string, progress: Progress): Promise<LoadedNetwork>;
  /** Loads network `id` no further, and drops it where it is there already: it answers no more. */
  forget(id: string): Promise<void>;
  /** Puts the drawing before every network that is loaded. */
  compare(drawing: Drawing): Promise<Comparison>;
  /**
   * What the first convolution of network `id` makes of a 28×28 picture, one picture for each filter, after bias and
   * activation; all divided by the largest of them, so that their strengths compare.
   */
  responsesTo(id: string, picture: GrayImage): Promise<readonly SignedPicture[]>;
}
