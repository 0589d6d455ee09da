import type { GrayImage } from '../../geometry/gray-image';

/** Strokes of a drawing as the network saw them. */
export interface SeenGroup {
  readonly picture: GrayImage;
  readonly logits: readonly number[];
}
