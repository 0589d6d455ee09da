import type { GrayImage } from '../../geometry/gray-image';
import type { SignedPicture } from '../../geometry/signed-picture';
import type { ModelCard } from '../../reading/card';
import type { Level } from '../../reading/inside/levels';
import type { WeightPictures } from '../../reading/inside/weight-pictures';
import type { DrawingReading, Reading } from '../../reading/reading';
import type { Why } from '../../strokes/change/why';
import type { Drawing } from '../../strokes/drawing';
import type { Progress } from './messages';

export type { SignedPicture } from '../../geometry/signed-picture';
export type { WeightPictures } from '../../reading/inside/weight-pictures';

/** A network's reading of a drawing's pictures. */
export interface NetworkAnswer {
  readonly reading: Reading;
  /** Time for all pictures. */
  readonly milliseconds: number;
}

/**
 * What networks are asked about: a drawing; the digits that were found in a photograph, read by our network; or one 28×28
 * picture as it is.
 */
export type Compared = Drawing | DrawingReading | GrayImage;

export interface Comparison {
  /** One 28×28 picture for each digit found; one for ink that is no number; none for an empty sheet. */
  readonly pictures: readonly GrayImage[];
  /** By network id, for those that were loaded when asked. For an empty sheet the reading is BLANK. */
  readonly answers: Readonly<Record<string, NetworkAnswer>>;
}

/** A network that is ready, with what can be shown of its inside. */
export interface LoadedNetwork {
  readonly card: ModelCard;
  /** The ten weight pictures, 28×28, of a linear network; none for others. */
  readonly weights: WeightPictures;
  /** The number of filters, if the network begins with a convolution; otherwise 0. */
  readonly responses: number;
}

/** Everything the comparing worker can be asked. Both ends derive their types from this one. */
export interface CompareApi {
  /** Fetches and warms the network at `modelUrl` (the folder that holds its card.json), known as `id` from then on. */
  load(id: string, modelUrl: string, progress: Progress): Promise<LoadedNetwork>;
  /** Stops loading network `id`, or drops it if it is loaded. It answers no more. */
  forget(id: string): Promise<void>;
  /** Reads a drawing, or digits that were found, with every loaded network. */
  compare(what: Compared): Promise<Comparison>;
  /**
   * What the first convolution of network `id` makes of a 28×28 picture, one picture for each filter, after bias and
   * activation. All are divided by the largest of them, so that their strengths compare.
   */
  responsesTo(id: string, picture: GrayImage): Promise<readonly SignedPicture[]>;
  /** Why network `id` reads the ink of one digit as it does; `undefined` where there is too little of it. */
  why(id: string, drawing: Drawing): Promise<Why | undefined>;
  /** What each layer of network `id` makes of a 28×28 picture. */
  levels(id: string, picture: GrayImage): Promise<readonly Level[]>;
}
