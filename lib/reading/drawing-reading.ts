import type { GrayImage } from '../geometry/gray-image';
import type { Reading } from './reading';

/** A reading together with what the network saw: one 28×28 picture for each of `reading.digits`. */
export interface DrawingReading {
  readonly reading: Reading;
  readonly pictures: readonly GrayImage[];
}
