import type { Reading } from '../digit/reading';
import type { GrayImage } from '../image/gray-image';
import type { Drawing } from '../ink/drawing';
import type { ModelCard } from '../model/card';

/** A reading together with what the network saw: one 28×28 picture for each of `reading.digits`. */
export interface DrawingReading {
  readonly reading: Reading;
  readonly pictures: readonly GrayImage[];
}

/** Everything the worker can be asked. Both ends derive their types from this one. */
export interface RecogniserApi {
  /** Fetches and warms the network at `modelUrl` (the folder that holds its card.json). */
  load(modelUrl: string): Promise<ModelCard>;
  readDrawing(drawing: Drawing): Promise<DrawingReading>;
}
