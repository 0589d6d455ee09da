import type { GrayImage } from '../geometry/gray-image';
import type { DrawingReading } from './drawing-reading';
import type { DigitReading } from './reading';

/** What was read in a photograph. All boxes are in pixels of the picture as it was turned, uncropped. */
export interface PhotoReading extends DrawingReading {
  /** Ink that was found and is no digit, with what it would have been. */
  readonly leftOut: readonly DigitReading[];
  readonly stages: PhotoStages;
  /** It shows a pattern, a texture or noise, and was not read to the end. */
  readonly isPattern?: true;
}

/** The work, as small pictures of what was read (the turned picture's crop), at most 480 pixels a side. */
export interface PhotoStages {
  /** The light taken away: 0 is paper, 255 the darkest ink. */
  readonly flattened: GrayImage;
  /** What is taken for ink: 255, all else 0. */
  readonly ink: GrayImage;
  /** 0 is paper, any other number its part: parts of one digit have the same, neighbours differ. */
  readonly parts: GrayImage;
}
