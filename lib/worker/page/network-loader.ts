import { UserError } from '../../errors/user-error';
import { createStore, type Store } from '../../state/store';
import type { CompareApi } from '../api/comparer-api';
import { WorkerDiedError } from '../api/errors';
import type { ListedNetwork, NetworkState } from './comparer';
import { type Connection, connect, SILENCE_MS, type Silence, type WorkerLike } from './connection';

export type NetworkStates = Readonly<Record<string, NetworkState>>;

/** The worker that compares, and the networks that it loads one by one. */
export interface NetworkLoader {
  readonly states: Store<NetworkStates>;
  /** Undefined where there is no worker. */
  connection(): Connection<CompareApi> | undefined;
  /** The worker has shown that it lives with all networks in its memory: it may die once more. */
  trust(): void;
  /** Loads a network that failed again. */
  retry(id: string): void;
  end(): void;
}

export interface LoaderEvents {
  /** Told before the states change. */
  onFailure(ids: readonly string[], error: UserError): void;
  onAllFailed(error: UserError): void;
  /** What was asked gets no answer. The networks that are left load again. */
  onDeath(): void;
  /** One more network is ready. */
  onReady(): void;
}

/** A worker that dies is started again this often before the reader is asked. */
const RESTARTS = 1;

/** A network of which nothing comes for so long will not come: a hundredth of one takes seconds on the slowest lines. */
export const LOADING_SILENCE_MS = 60_000;

/** A network that falls silent while it loads is forgotten by the worker too, which would answer for it later. */
const SILENCE: Silence<CompareApi> = {
  patience: {
    load: LOADING_SILENCE_MS,
    forget: SILENCE_MS,
    compare: SILENCE_MS,
    responsesTo: SILENCE_MS,
    // These also fetch code.
    why: LOADING_SILENCE_MS,
    levels: LOADING_SILENCE_MS,
  },
  forget: 'forget',
};

const WAITING: NetworkState = { kind: 'waiting' };

/** The networks that are in one of these states. */
export const idsOf = (states: NetworkStates, ...kinds: NetworkState['kind'][]): string[] =>
  Object.entries(states).flatMap(([id, { kind }]) => (kinds.includes(kind) ? [id] : []));

/** Starts the worker and loads the networks at once, one by one in their order. */
export function loadNetworks(
  networks: readonly ListedNetwork[],
  startWorker: () => WorkerLike,
  events: LoaderEvents,
): NetworkLoader {
  const states = createStore<NetworkStates>(Object.fromEntries(networks.map(({ id }) => [id, WAITING])));
  let connection: Connection<CompareApi> | undefined;
  /** The network on its way. */
  let loading: string | undefined;
  let restartsLeft = RESTARTS;
  let ended = false;

  const inState = (...kinds: NetworkState['kind'][]) => idsOf(states.get(), ...kinds);
  const enter = (ids: readonly string[], state: NetworkState): void => {
    if (ids.length > 0) states.set({ ...states.get(), ...Object.fromEntries(ids.map((id) => [id, state])) });
  };
  const fail = (ids: readonly string[], error: UserError): void => {
    events.onFailure(ids, error);
    enter(ids, { kind: 'failed', error });
    if (inState('failed').length === networks.length) events.onAllFailed(error);
  };
  const endWorker = (): void => {
    connection?.end();
    connection = undefined;
  };
  const restart = (cause: unknown): void => {
    const blamed = loading === undefined ? inState('waiting', 'loading', 'ready') : [loading];
    connection = undefined;
    loading = undefined;
    // One that is too much for the device must not take the rest with it.
    if (restartsLeft > 0) restartsLeft -= 1;
    else fail(blamed, new WorkerDiedError(cause));
    events.onDeath();
    enter(inState('loading', 'ready'), WAITING);
    void loadNext();
  };
  const loadNext = async (): Promise<void> => {
    const next = networks.find(({ id }) => states.get()[id]?.kind === 'waiting');
    if (ended || loading !== undefined || next === undefined) return;
    const { id, modelUrl } = next;
    loading = id;
    let own: Connection<CompareApi> | undefined;
    try {
      connection ??= connect(startWorker(), SILENCE, restart);
      own = connection;
      const progress = (share: number) => enter([id], { kind: 'loading', share });
      progress(0);
      const network = await own.ask('load', [id, modelUrl], progress);
      // A death has put another connection in its place by now.
      if (own !== connection) return;
      enter([id], { kind: 'ready', network });
      events.onReady();
    } catch (error) {
      if (own !== connection) return;
      fail([id], error instanceof UserError ? error : new WorkerDiedError(error));
    }
    loading = undefined;
    void loadNext();
  };
  void loadNext();
  return {
    states,
    connection: () => connection,
    trust() {
      restartsLeft = RESTARTS;
    },
    retry(id) {
      if (ended || states.get()[id]?.kind !== 'failed') return;
      // Its backend may not have started, and never will in the same worker.
      if (inState('loading', 'ready').length === 0) endWorker();
      restartsLeft = RESTARTS;
      enter([id], WAITING);
      void loadNext();
    },
    end() {
      ended = true;
      endWorker();
    },
  };
}
