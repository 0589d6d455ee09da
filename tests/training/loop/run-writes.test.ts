import type * as fs from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCheckpoint } from '../../../training/loop/checkpoint';
import type { Recipe } from '../../../training/loop/recipe';
import { type RunState, readSaved, runFiles } from '../../../training/loop/run';
import { PICTURES_ALONE } from '../../../training/loop/sources';
import { trainNetwork } from '../../../training/loop/train-network';
import { softmaxRegression } from '../../../training/network/architectures/softmax-regression';
import { tinyPictures, tinyValidation } from '../tiny';

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

const recipe: Recipe = {
  ...{ seed: 5, epochs: 3, stepsPerEpoch: 3, batchSize: 31, threads: 1, split: { training: 62, validation: 62 } },
  ...{ cost: 'cross-entropy', optimiser: 'gradient-descent', learningRate: 0.5, schedule: 'constant' },
  ...{ warmupEpochs: 0, weightDecay: 0, averageDecay: 0, keeps: 'best', labelSmoothing: 0, mixture: PICTURES_ALONE },
};
const pictures = tinyPictures();
/** Every label is wrong: the first epoch stays the best. */
const wrong = { ...pictures, labels: pictures.labels.map((label) => (label + 1) % 10), title: 'wrong labels' };

let folder: string;
const train = (changes: Partial<Recipe>, validation = tinyValidation(), resume = false) =>
  trainNetwork(softmaxRegression, { ...recipe, ...changes }, { pictures, drawings: [] }, validation, folder, resume);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-run-writes-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('after every single write, a run and one that takes its place have the very weights their state names', async () => {
  /** The weights of each epoch of each seed, as `last` had them when it was the last epoch. */
  const weights = new Map<string, Float32Array | undefined>();
  const named: string[] = [];
  afterEachChange.look = () => {
    const last = readCheckpoint<RunState>(runFiles(folder).last);
    if (!last) return;
    const { seed } = last.about.recipe;
    weights.set(`${seed}/${last.about.history.length}`, last.arrays.averages);
    const { bestEpoch } = last.about;
    const kept = readSaved(folder);
    expect(kept?.about).toEqual(bestEpoch === 0 ? undefined : last.about);
    if (bestEpoch > 0) expect(kept?.arrays.averages).toEqual(weights.get(`${seed}/${bestEpoch}`));
    const name = `seed ${seed}: ${bestEpoch} of ${last.about.history.length}`;
    if (named.at(-1) !== name) named.push(name);
  };
  await train({ seed: 5 }, [wrong]);
  await train({ seed: 6, keeps: 'last', epochs: 2 });
  await train({ seed: 7, epochs: 2 }, [wrong]);
  afterEachChange.look = () => {};
  expect(named).toEqual([
    ...['seed 5: 0 of 0', 'seed 5: 1 of 1', 'seed 5: 1 of 2', 'seed 5: 1 of 3'],
    ...['seed 6: 1 of 1', 'seed 6: 2 of 2'],
    ...['seed 7: 1 of 1', 'seed 7: 1 of 2'],
  ]);
});

test('killed between its state and its best weights, a run that goes on has both', async () => {
  const { last, best } = runFiles(folder);
  await train({ epochs: 1 });
  afterEachChange.look = () => {
    if ((readCheckpoint<RunState>(last)?.about.history.length ?? 0) === 2) throw new Error('killed');
  };
  await expect(train({ keeps: 'last', epochs: 2 })).rejects.toThrow('killed');
  afterEachChange.look = () => {};
  const state = readCheckpoint<RunState>(last);
  expect(readCheckpoint<RunState>(best)?.about.bestEpoch).toBe(1);
  expect(readSaved(folder)?.arrays.averages).toEqual(state?.arrays.averages);
  await train({}, tinyValidation(), true);
  expect(readCheckpoint<RunState>(best)?.arrays.averages).toEqual(state?.arrays.averages);
});
