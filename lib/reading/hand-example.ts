import type { GrayImage } from '../geometry/gray-image';

/** A digit that a person set or confirmed. */
export interface HandExample {
  /** 0 to 9. */
  readonly digit: number;
  /** What the network saw of it, 28×28. */
  readonly picture: GrayImage;
}
