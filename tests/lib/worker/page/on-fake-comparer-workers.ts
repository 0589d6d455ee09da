import { afterEach, beforeEach } from 'vitest';
import type { CompareApi } from '../../../../lib/worker/api/comparer-api';
import { ModelMissingError } from '../../../../lib/worker/api/errors';
import type { Comparer } from '../../../../lib/worker/page/comparer';
import { createComparer } from '../../../../lib/worker/page/comparer-client';
import { FakeWorker, settled } from './fake-worker';

const ids = ['a', 'b', 'c'] as const;

/** What fake workers say of a loaded network. */
export const loaded = (id: string) => ({ card: { id }, weights: { layers: 0, pictures: [] }, responses: 2 });

/** A comparison that is told apart by its answers' names. */
export const comparison = (...names: string[]) => ({
  pictures: [],
  answers: Object.fromEntries(names.map((name) => [name, { milliseconds: 1 }])),
});

/** Gives each test of the file a new comparer of three networks, whose workers the test answers for. */
export function onFakeWorkers() {
  const on = {
    comparer: undefined as unknown as Comparer,
    workers: [] as FakeWorker<CompareApi>[],
    /** The worker started last. */
    get worker(): FakeWorker<CompareApi> {
      return on.workers.at(-1) as FakeWorker<CompareApi>;
    },
    /** The kinds of the three states, as `ready loading waiting`. */
    get kinds(): string {
      const states = on.comparer.states();
      return ids.map((id) => states[id]?.kind).join(' ');
    },
    /** The network that is on its way is loaded. */
    async loadOne(): Promise<void> {
      on.worker.answerTo('load', loaded(String(on.worker.last('load')?.args[0])));
      await settled();
    },
    async loadAll(): Promise<void> {
      for (const _ of ids) await on.loadOne();
    },
    /** The network that is on its way does not come. */
    async failOne(error: Error = new ModelMissingError(new Error('why'))): Promise<void> {
      on.worker.refuse(error, on.worker.last('load'));
      await settled();
    },
  };
  beforeEach(() => {
    on.workers = [];
    on.comparer = createComparer({
      networks: ids.map((id) => ({ id, modelUrl: `https://a.example/models/${id}` })),
      startWorker() {
        on.workers.push(new FakeWorker<CompareApi>());
        return on.worker;
      },
    });
  });
  afterEach(() => on.comparer.dispose());
  return on;
}
