import { UserError } from '../../errors/user-error';
import type { GrayImage } from '../../geometry/gray-image';
import type { Drawing } from '../../strokes/drawing';
import type { CompareApi, SignedPicture } from '../api/comparer-api';
import { WorkerDiedError } from '../api/errors';
import type { Comparer, ListedNetwork, NetworkState } from './comparer';
import { type Connection, connect, SILENCE_MS, type Silence, type WorkerLike } from './connection';
import { createLane, type Lane } from './newest-wins';

export interface ComparerOptions {
  /** Loaded one by one in this order; their ids differ. */
  readonly networks: readonly ListedNetwork[];
  readonly startWorker?: () => WorkerLike;
}

/** A worker that dies is started again this often before the reader is asked. */
const RESTARTS = 1;

/** A network of which nothing comes for so long will not come: a hundredth of one takes seconds on the slowest lines. */
export const LOADING_SILENCE_MS = 60_000;

/** A network that falls silent while it loads is forgotten by the worker too, which would answer for it later. */
const SILENCE: Silence<CompareApi> = {
  patience: { load: LOADING_SILENCE_MS, forget: SILENCE_MS, compare: SILENCE_MS, responsesTo: SILENCE_MS },
  forget: 'forget',
};

/** Bundlers find the worker by this expression, written out literally. */
const startWorkerFile = (): WorkerLike =>
  new Worker(new URL('../thread/comparer.worker.ts', import.meta.url), { type: 'module' });

const WAITING: NetworkState = { kind: 'waiting' };

/** Starts the worker and loads the networks at once. */
export function createComparer({ networks, startWorker = startWorkerFile }: ComparerOptions): Comparer {
  const listeners = new Set<() => void>();
  let states: Readonly<Record<string, NetworkState>> = same(
    networks.map(({ id }) => id),
    WAITING,
  );
  let connection: Connection<CompareApi> | undefined;
  /** The network on its way. */
  let loading: string | undefined;
  let restartsLeft = RESTARTS;
  let disposed = false;

  const enter = (changes: Readonly<Record<string, NetworkState>>): void => {
    states = { ...states, ...changes };
    for (const listener of listeners) listener();
  };
  const idsOf = (...kinds: NetworkState['kind'][]): string[] =>
    Object.keys(states).filter((id) => kinds.includes((states[id] as NetworkState).kind));

  const drawings = createLane((drawing: Drawing) =>
    idsOf('ready').length === 0
      ? undefined
      : connection?.ask('compare', [drawing]).then((comparison) => {
          // Only with all networks in its memory has a worker shown that it lives.
          if (idsOf('waiting', 'loading').length === 0) restartsLeft = RESTARTS;
          return { ...comparison, answers: only(idsOf('ready'), comparison.answers) };
        }),
  );
  const pictures = new Map(
    networks.map(({ id }): [string, Lane<GrayImage, readonly SignedPicture[]>] => [
      id,
      createLane((picture) =>
        states[id]?.kind === 'ready' ? connection?.ask('responsesTo', [id, picture]) : undefined,
      ),
    ]),
  );
  const lanes = [drawings, ...pictures.values()];

  const fail = (ids: readonly string[], error: UserError): void => {
    for (const id of ids) pictures.get(id)?.end(error);
    enter(same(ids, { kind: 'failed', error }));
    if (idsOf('failed').length === networks.length) drawings.end(error);
  };
  const restart = (cause: unknown): void => {
    const blamed = loading;
    connection = undefined;
    loading = undefined;
    const others = idsOf('waiting', 'loading', 'ready');
    // One that is too much for the device must not take the rest with it.
    if (restartsLeft > 0) restartsLeft -= 1;
    else fail(blamed === undefined ? others : [blamed], new WorkerDiedError(cause));
    for (const lane of lanes) lane.again();
    const left = idsOf('loading', 'ready');
    if (left.length > 0) enter(same(left, WAITING));
    void loadNext();
  };
  const loadNext = async (): Promise<void> => {
    const next = networks.find(({ id }) => states[id]?.kind === 'waiting');
    if (disposed || loading !== undefined || next === undefined) return;
    const { id, modelUrl } = next;
    loading = id;
    let own: Connection<CompareApi> | undefined;
    try {
      connection ??= connect(startWorker(), SILENCE, restart);
      own = connection;
      enter({ [id]: { kind: 'loading', share: 0 } });
      const network = await own.ask('load', [id, modelUrl], (share) => enter({ [id]: { kind: 'loading', share } }));
      // A death has put another connection in its place by now.
      if (own !== connection) return;
      enter({ [id]: { kind: 'ready', network } });
      for (const lane of lanes) lane.next();
    } catch (error) {
      if (own !== connection) return;
      fail([id], error instanceof UserError ? error : new WorkerDiedError(error));
    }
    loading = undefined;
    void loadNext();
  };
  void loadNext();
  return {
    states: () => states,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async compare(drawing) {
      if (disposed) return 'superseded';
      const [first] = Object.values(states);
      if (idsOf('failed').length === networks.length && first?.kind === 'failed') throw first.error;
      return drawings.put(drawing);
    },
    async responsesTo(id, picture) {
      if (disposed) return 'superseded';
      const [lane, state] = [pictures.get(id), states[id]];
      if (lane === undefined) throw new RangeError(`There is no network ${id} to ask.`);
      if (state?.kind === 'failed') throw state.error;
      return lane.put(picture);
    },
    retry(id) {
      const state = states[id];
      if (disposed || state?.kind !== 'failed') return;
      if (idsOf('loading', 'ready').length === 0) {
        // Its backend may not have started, and never will in the same worker.
        connection?.end();
        connection = undefined;
      }
      restartsLeft = RESTARTS;
      enter({ [id]: WAITING });
      void loadNext();
    },
    dispose() {
      disposed = true;
      connection?.end();
      connection = undefined;
      for (const lane of lanes) lane.end();
      listeners.clear();
    },
  };
}

/** A network that was given up may have answered once more before the worker heard of it. */
const only = <T>(ids: readonly string[], answers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));

const same = (ids: readonly string[], state: NetworkState): Record<string, NetworkState> =>
  Object.fromEntries(ids.map((id) => [id, state]));
