import type { GrayImage } from '../geometry/gray-image';
import type { DrawingReading } from './drawing-reading';
import type { DigitReading } from './reading';

/** The reading of a photograph. All boxes are in pixels of the turned picture, before cropping. */
export interface PhotoReading extends DrawingReading {
  /** Ink that was found and is no digit, with the likeliest digit. */
  readonly leftOut: readonly DigitReading[];
  readonly stages: PhotoStages;
  /** The picture shows a pattern, a texture or noise, so reading it was stopped. */
  readonly isPattern?: true;
}

/** The stages of reading, as pictures of the crop, at most 480 pixels a side. */
export interface PhotoStages {
  /** With even light: 0 is paper, 255 the darkest ink. */
  readonly flattened: GrayImage;
  /** The ink mask: 255 is ink, 0 is everything else. */
  readonly ink: GrayImage;
  /** 0 is paper; any other number stands for a part. Parts of one digit share a number, and neighbours differ. */
  readonly parts: GrayImage;
}
