import type { SignedPicture } from '../../geometry/signed-picture';

/** The weights of a linear network for each pixel, one picture for each output. */
export interface WeightPictures {
  /** The number of layers that they stand for. */
  readonly layers: number;
  readonly pictures: readonly SignedPicture[];
}
