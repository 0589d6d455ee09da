import type { GrayImage } from '../../geometry/gray-image';

/** A group of strokes: the picture that the network saw, and its logits. */
export interface SeenGroup {
  readonly picture: GrayImage;
  readonly logits: readonly number[];
}
