import type { DigitReading, Reading } from '../digit/reading';
import type { GrayImage } from '../image/gray-image';
import type { Drawing } from '../ink/drawing';
import type { ModelCard } from '../model/card';
import type { PhotoEdits } from '../photo/photo-edits';
import type { RgbaPicture } from '../photo/rgba-picture';

/** A reading together with what the network saw: one 28×28 picture for each of `reading.digits`. */
export interface DrawingReading {
  readonly reading: Reading;
  readonly pictures: readonly GrayImage[];
}

/** A picture file, decoded: upright, and shrunk by a whole factor where it was large. */
export interface DecodedPhoto {
  readonly picture: RgbaPicture;
  /** How many pixels of the file one pixel of `picture` stands for along a side, 1 or more. */
  readonly reduction: number;
}

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

/** Everything the worker can be asked. Both ends derive their types from this one. */
export interface RecogniserApi {
  /** Fetches and warms the network at `modelUrl` (the folder that holds its card.json). */
  load(modelUrl: string): Promise<ModelCard>;
  readDrawing(drawing: Drawing): Promise<DrawingReading>;
  /** Needs no network. @throws PictureError */
  decodePhoto(file: Blob): Promise<DecodedPhoto>;
  readPhoto(picture: RgbaPicture, edits: PhotoEdits): Promise<PhotoReading>;
}
