import type { GrayImage } from '../../geometry/gray-image';
import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { ModelCard } from '../../reading/card';
import type { Level } from '../../reading/inside/levels';
import type { HandExample } from '../../reading/labelled-digits';
import type { PhotoEdits } from '../../reading/photo-edits';
import type { DrawingReading, PhotoReading } from '../../reading/reading';
import type { Why } from '../../strokes/change/why';
import type { CorrectedDrawing } from '../../strokes/corrections';
import type { Drawing } from '../../strokes/drawing';

/** A picture file, decoded: upright, and shrunk by a whole factor where it was large. */
export interface DecodedPhoto {
  readonly picture: RgbaPicture;
  /** How many pixels of the file one pixel of `picture` stands for along a side, 1 or more. */
  readonly reduction: number;
}

/** Everything the worker can be asked. Both ends derive their types from this one. */
export interface RecogniserApi {
  /** Fetches and warms the network at `modelUrl` (the folder that holds its card.json). */
  load(modelUrl: string): Promise<ModelCard>;
  readDrawing(drawing: CorrectedDrawing): Promise<DrawingReading>;
  /** Reads with a network that learnt from these from now on; from none, with the one that was loaded. */
  learn(examples: readonly HandExample[]): Promise<void>;
  /** Why the ink of one digit is read as it is; `undefined` where there is too little of it. */
  why(drawing: Drawing): Promise<Why | undefined>;
  /** What each layer of the network makes of a 28×28 picture. */
  levels(picture: GrayImage): Promise<readonly Level[]>;
  /** Needs no network. @throws PictureError */
  decodePhoto(file: Blob): Promise<DecodedPhoto>;
  readPhoto(picture: RgbaPicture, edits: PhotoEdits): Promise<PhotoReading>;
}
