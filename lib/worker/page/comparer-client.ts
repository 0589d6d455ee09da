import type { GrayImage } from '../../geometry/gray-image';
import type { CompareApi, Compared, Comparison, SignedPicture } from '../api/comparer-api';
import type { Comparer, ListedNetwork, NetworkState } from './comparer';
import type { Connection, WorkerLike } from './connection';
import { idsOf, loadNetworks } from './network-loader';
import { createLane, type Lane } from './newest-wins';

export interface ComparerOptions {
  /** Loaded one by one in this order; their ids differ. */
  readonly networks: readonly ListedNetwork[];
  readonly startWorker?: () => WorkerLike;
}

/** Bundlers find the worker by this expression, written out literally. */
const startWorkerFile = (): WorkerLike =>
  new Worker(new URL('../thread/comparer.worker.ts', import.meta.url), { type: 'module' });

/** Starts the worker and loads the networks at once. */
export function createComparer({ networks, startWorker = startWorkerFile }: ComparerOptions): Comparer {
  const drawings = createLane((what: Compared) => {
    if (inState('ready').length === 0) return undefined;
    return loader.connection()?.ask('compare', [what]).then(checked);
  });
  const pictures = new Map(
    networks.map(({ id }): [string, Lane<GrayImage, readonly SignedPicture[]>] => [
      id,
      createLane((picture) =>
        stateOf(id)?.kind === 'ready' ? loader.connection()?.ask('responsesTo', [id, picture]) : undefined,
      ),
    ]),
  );
  const lanes = [drawings, ...pictures.values()];

  const loader = loadNetworks(networks, startWorker, {
    onFailure(ids, error) {
      for (const id of ids) pictures.get(id)?.end(error);
    },
    onAllFailed: (error) => drawings.end(error),
    onDeath() {
      for (const lane of lanes) lane.again();
    },
    onReady() {
      for (const lane of lanes) lane.next();
    },
  });
  const stateOf = (id: string) => loader.states.get()[id];
  const inState = (...kinds: NetworkState['kind'][]) => idsOf(loader.states.get(), ...kinds);

  const checked = (comparison: Comparison): Comparison => {
    if (inState('waiting', 'loading').length === 0) loader.trust();
    return { ...comparison, answers: only(inState('ready'), comparison.answers) };
  };

  let disposed = false;
  const explained = async <A>(
    id: string,
    ask: (own: Connection<CompareApi>) => Promise<A>,
  ): Promise<A | 'superseded'> => {
    const own = disposed || stateOf(id)?.kind !== 'ready' ? undefined : loader.connection();
    return own ? ask(own) : 'superseded';
  };
  return {
    states: loader.states.get,
    subscribe: loader.states.subscribe,
    retry: loader.retry,
    async compare(what) {
      if (disposed) return 'superseded';
      const [first] = Object.values(loader.states.get());
      if (inState('failed').length === networks.length && first?.kind === 'failed') throw first.error;
      return drawings.put(what);
    },
    async responsesTo(id, picture) {
      if (disposed) return 'superseded';
      const [lane, state] = [pictures.get(id), stateOf(id)];
      if (lane === undefined) throw new RangeError(`There is no network ${id} to ask.`);
      if (state?.kind === 'failed') throw state.error;
      return lane.put(picture);
    },
    why: (id, drawing) => explained(id, (own) => own.ask('why', [id, drawing])),
    levels: (id, picture) => explained(id, (own) => own.ask('levels', [id, picture])),
    dispose() {
      disposed = true;
      loader.end();
      for (const lane of lanes) lane.end();
    },
  };
}

/** A network that was given up may have answered once more before the worker heard of it. */
const only = <T>(ids: readonly string[], answers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
