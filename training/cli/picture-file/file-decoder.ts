import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';

/** A picture file whose beginning has been read, upright, in pixels. */
export interface FileDecoder {
  readonly width: number;
  readonly height: number;
  /** Its pixels, shrunk by a whole factor. */
  reduced(factor: number): Promise<RgbaPicture> | RgbaPicture;
}
