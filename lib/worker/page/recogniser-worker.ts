import type { UserError } from '../../errors/user-error';
import { createStore, type Store } from '../../state/store';
import { WorkerDiedError } from '../api/errors';
import type { Arguments, Method, Result } from '../api/messages';
import type { RecogniserApi } from '../api/recogniser-api';
import { type Connection, connect, SILENCE_MS, type Silence, type WorkerLike } from './connection';
import type { RecogniserState } from './recogniser';

/** The worker that reads, started and loaded again where it dies. */
export interface RecogniserWorker {
  readonly state: Store<RecogniserState>;
  /** Undefined while the network is not ready. */
  ask<M extends Method<RecogniserApi>>(
    method: M,
    args: Arguments<RecogniserApi, M>,
    handedOver?: Transferable[],
  ): Promise<Result<RecogniserApi, M>> | undefined;
  /** Decodes pictures also where the network did not load. @throws whatever the browser says that refuses to start a worker */
  connected(): Connection<RecogniserApi>;
  /** Loads the network again after a failure. */
  revive(): void;
  end(): void;
}

/** A worker that dies is started again this often before the reader is asked. */
const RESTARTS = 1;

/** A photograph takes up to a second or two, on the slowest of phones and with a hundred million pixels ten times that. */
export const PHOTO_SILENCE_MS = 40_000;
/** A network that has not come by then will not: its 300 KB take a minute on the slowest of phones. */
export const LOADING_MS = 120_000;

export const RECOGNISER_SILENCE: Silence<RecogniserApi> = {
  patience: {
    load: LOADING_MS,
    readDrawing: SILENCE_MS,
    learn: PHOTO_SILENCE_MS,
    why: PHOTO_SILENCE_MS,
    levels: PHOTO_SILENCE_MS,
    decodePhoto: PHOTO_SILENCE_MS,
    readPhoto: PHOTO_SILENCE_MS,
  },
};

/** Starts the worker and loads the network at once. `onDeath` is told of each death before what follows from it. */
export function startRecogniserWorker(
  modelUrl: string,
  startWorker: () => WorkerLike,
  onDeath: (cause: unknown) => void,
): RecogniserWorker {
  const state = createStore<RecogniserState>({ kind: 'loading' });
  let connection: Connection<RecogniserApi> | undefined;
  let restartsLeft = RESTARTS;

  const fail = (error: UserError): void => state.set({ kind: 'failed', error });
  const loadAgain = (): void => {
    state.set({ kind: 'loading' });
    void load();
  };
  const bury = (cause: unknown): void => {
    connection = undefined;
    if (state.get().kind === 'failed') return;
    onDeath(cause);
    if (restartsLeft-- === 0) fail(new WorkerDiedError(cause));
    else loadAgain();
  };
  const connected = () => {
    connection ??= connect(startWorker(), RECOGNISER_SILENCE, bury);
    return connection;
  };
  const load = async (): Promise<void> => {
    let own: Connection<RecogniserApi> | undefined;
    try {
      own = connected();
      const card = await own.ask('load', [modelUrl]);
      if (own === connection) state.set({ kind: 'ready', card });
    } catch (error) {
      // A death has put another connection in its place by now.
      if (own === connection) fail(own ? (error as UserError) : new WorkerDiedError(error));
    }
  };
  void load();
  return {
    state,
    connected,
    ask(method, args, handedOver) {
      if (state.get().kind !== 'ready') return undefined;
      return connection?.ask(method, args, undefined, handedOver).then((answer) => {
        restartsLeft = RESTARTS;
        return answer;
      });
    },
    revive() {
      restartsLeft = RESTARTS;
      loadAgain();
    },
    end() {
      connection?.end();
      connection = undefined;
    },
  };
}
