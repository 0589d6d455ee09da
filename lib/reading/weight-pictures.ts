import type { SignedPicture } from '../geometry/signed-picture';

/** What a linear network weighs each pixel with, a picture for each output. */
export interface WeightPictures {
  /** How many layers they stand for. */
  readonly layers: number;
  readonly pictures: readonly SignedPicture[];
}
