import type * as fs from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readCheckpoint } from '../../../training/loop/checkpoint';
import { type RunState, readSaved, runFiles } from '../../../training/loop/run';
import { tinyValidation } from '../tiny';
import { trainings, wrong } from './as-it-is';

/** Between two changes of files nothing else changes: what there is after each is what a kill would leave. */
const { afterEachChange } = vi.hoisted(() => ({ afterEachChange: { look: () => {} } }));

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>();
  const watched = <Args extends unknown[], Result>(change: (...args: Args) => Result) =>
    vi.fn((...args: Args): Result => {
      const result = change(...args);
      afterEachChange.look();
      return result;
    });
  return {
    ...actual,
    writeFileSync: watched(actual.writeFileSync),
    renameSync: watched(actual.renameSync),
    rmSync: watched(actual.rmSync),
  };
});

vi.mock('node:worker_threads', async () => ({ Worker: (await import('./worker-here')).WorkerHere }));

const { at, train, saved } = trainings();
/** The first epoch validates best where the labels are wrong. */
const keepsBest = { epochs: 3, keeps: 'best' } as const;

test('after every single write, a run and one that takes its place have the very weights their state names', async () => {
  /** The weights of each epoch of each seed, as `last` had them when it was the last epoch. */
  const weights = new Map<string, Float32Array | undefined>();
  const named: string[] = [];
  afterEachChange.look = () => {
    const last = saved('run', 'last');
    if (!last) return;
    const { seed } = last.about.recipe;
    weights.set(`${seed}/${last.about.history.length}`, last.arrays.averages);
    const { bestEpoch } = last.about;
    const best = readSaved(at('run'));
    expect(best?.about).toEqual(bestEpoch === 0 ? undefined : last.about);
    if (bestEpoch > 0) expect(best?.arrays.averages).toEqual(weights.get(`${seed}/${bestEpoch}`));
    const name = `seed ${seed}: ${bestEpoch} of ${last.about.history.length}`;
    if (named.at(-1) !== name) named.push(name);
  };
  await train('run', keepsBest, [wrong]);
  await train('run', { seed: 6 });
  await train('run', { seed: 7, keeps: 'best' }, [wrong]);
  afterEachChange.look = () => {};
  expect(named).toEqual([
    ...['seed 5: 0 of 0', 'seed 5: 1 of 1', 'seed 5: 1 of 2', 'seed 5: 1 of 3'],
    ...['seed 6: 1 of 1', 'seed 6: 2 of 2'],
    ...['seed 7: 1 of 1', 'seed 7: 1 of 2'],
  ]);
});

test('killed between its state and its best weights, a run that goes on has both', async () => {
  const { last, best } = runFiles(at('run'));
  await train('run', { ...keepsBest, epochs: 1 });
  afterEachChange.look = () => {
    if ((readCheckpoint<RunState>(last)?.about.history.length ?? 0) === 2) throw new Error('killed');
  };
  await expect(train('run')).rejects.toThrow('killed');
  afterEachChange.look = () => {};
  const state = readCheckpoint<RunState>(last);
  expect(readCheckpoint<RunState>(best)?.about.bestEpoch).toBe(1);
  expect(readSaved(at('run'))?.arrays.averages).toEqual(state?.arrays.averages);
  await train('run', keepsBest, tinyValidation(), true);
  expect(readCheckpoint<RunState>(best)?.arrays.averages).toEqual(state?.arrays.averages);
});
