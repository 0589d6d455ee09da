import type { UserError } from '../../errors/user-error';
import type { GrayImage } from '../../geometry/gray-image';
import type { Level } from '../../reading/inside/levels';
import type { Why } from '../../strokes/change/why';
import type { Drawing } from '../../strokes/drawing';
import type { Compared, Comparison, LoadedNetwork, SignedPicture } from '../api/comparer-api';

/** The state of a network: waiting for its turn, loading, ready, or failed with words for the reader. */
export type NetworkState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'loading' /** of its bytes, 0 to 1 */; readonly share: number }
  | { readonly kind: 'ready'; readonly network: LoadedNetwork }
  | { readonly kind: 'failed'; readonly error: UserError };

export interface ListedNetwork {
  readonly id: string;
  /** Absolute URL of the model's folder. */
  readonly modelUrl: string;
}

/** What the page that compares talks to. It hides the worker, its restarts, and which answer belongs to which question. */
export interface Comparer {
  /** By network id, in the given order. A new object after each change, the same one until then. */
  states(): Readonly<Record<string, NetworkState>>;
  /** Calls `listener` after each change of a state, until the function it returns is called. */
  subscribe(listener: () => void): () => void;
  /**
   * Puts a drawing, or digits that were found, before all networks that are ready, as soon as one is. One drawing is under way at a time, and of
   * those that come meanwhile only the newest waits: the others resolve to `'superseded'` unread. Rejects with a
   * `UserError` where all networks have failed. To include a network that became ready later, ask again.
   */
  compare(what: Compared): Promise<Comparison | 'superseded'>;
  /** The first layer's responses, see `CompareApi`; as soon as the network is ready, the newest question for each network. */
  responsesTo(id: string, picture: GrayImage): Promise<readonly SignedPicture[] | 'superseded'>;
  /** Why a network reads one digit's ink as it does, see `CompareApi`: `'superseded'` where it is not ready, or has ended. */
  why(id: string, drawing: Drawing): Promise<Why | undefined | 'superseded'>;
  /** What each of its layers makes of a picture; `'superseded'` as above. */
  levels(id: string, picture: GrayImage): Promise<readonly Level[] | 'superseded'>;
  /** Loads a network that failed again. */
  retry(id: string): void;
  /** Ends the worker; whatever waits resolves to `'superseded'`. */
  dispose(): void;
}
