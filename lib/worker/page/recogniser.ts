import type { UserError } from '../../errors/user-error';
import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { ModelCard } from '../../reading/card';
import type { HandExample } from '../../reading/labelled-digits';
import type { PhotoEdits } from '../../reading/photo-edits';
import type { DrawingReading, PhotoReading } from '../../reading/reading';
import type { CorrectedDrawing } from '../../strokes/corrections';
import type { Arguments, Result } from '../api/messages';
import type { DecodedPhoto, RecogniserApi } from '../api/recogniser-api';

/** Where the recogniser stands: on its way, ready, or failed with words for the reader. */
export type RecogniserState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly card: ModelCard }
  | { readonly kind: 'failed'; readonly error: UserError };

/** What explains a reading: fetched with the first question. */
export type Explaining = 'why' | 'levels';

/** What the page talks to. It hides the worker, its restarts, and which answer belongs to which question. */
export interface Recogniser {
  state(): RecogniserState;
  /** Calls `listener` after each change of state, until the function it returns is called. */
  subscribe(listener: () => void): () => void;
  /**
   * Reads a drawing as soon as the network is ready. Of what one `asker` has, one drawing is read at a time, and of those
   * that come meanwhile only the newest waits: the others resolve to `'superseded'` unread. The one under way is
   * answered, so that on a slow machine bars still follow the pen. Rejects with a `UserError` when the recogniser
   * fails. After a failure the next question of any kind starts it again.
   */
  read(drawing: CorrectedDrawing, asker?: unknown): Promise<DrawingReading | 'superseded'>;
  /** Reads with a network that learnt from these, once the promise resolves; from none, with the one that ships. */
  learn(examples: readonly HandExample[]): Promise<void>;
  /** Asks what explains a reading: `'superseded'` where the network is not ready, or has ended. */
  explain<M extends Explaining>(
    method: M,
    ...args: Arguments<RecogniserApi, M>
  ): Promise<Result<RecogniserApi, M> | 'superseded'>;
  /** Decodes a picture file, also before the network is ready. Rejects with a `PictureError` where it is none. */
  decodePhoto(file: Blob): Promise<DecodedPhoto>;
  /**
   * Reads a photograph as `read` reads a drawing: of those that come meanwhile from one `asker` only the newest waits.
   * Rejects with a `PictureError` where the worker died of it: it is not asked about again. With `isLast`, the picture is
   * handed over and not copied: it may be 8 MB, and its pixels are gone here.
   */
  readPhoto(
    picture: RgbaPicture,
    edits: PhotoEdits,
    asker?: unknown,
    isLast?: boolean,
  ): Promise<PhotoReading | 'superseded'>;
  /**
   * Starts again after a failure; `anyway`, also without one: a new worker takes the place of the old one, with all the memory
   * that its garbage held.
   */
  retry(anyway?: boolean): void;
  dispose(): void;
}
