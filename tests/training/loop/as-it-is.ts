import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { readCheckpoint } from '../../../training/loop/checkpoint';
import type { Recipe } from '../../../training/loop/recipe';
import { type RunState, runFiles } from '../../../training/loop/run';
import { PICTURES_ALONE } from '../../../training/loop/sources';
import { digitTask, trainNetwork } from '../../../training/loop/train-network';
import { softmaxRegression } from '../../../training/network/architectures/softmax-regression';
import { tinyPictures, tinyValidation } from '../tiny';

/** Two batches a pass of the 62 pictures, three a so-called epoch: epochs begin and end in the middle of passes. */
export const recipe: Recipe = {
  ...{ seed: 5, epochs: 2, stepsPerEpoch: 3, batchSize: 31, threads: 1, split: { training: 62, validation: 62 } },
  ...{ cost: 'cross-entropy', optimiser: 'gradient-descent', learningRate: 0.5, schedule: 'constant' },
  ...{ warmupEpochs: 0, weightDecay: 0, averageDecay: 0, keeps: 'last', labelSmoothing: 0, mixture: PICTURES_ALONE },
};
export const pictures = tinyPictures();
export const set = { pictures, drawings: [], letters: [], lookAlikes: [] };
/** Every label is wrong: the more a network learns, the worse it validates. */
export const wrong = { ...pictures, labels: pictures.labels.map((label) => (label + 1) % 10), title: 'wrong labels' };

/** Trainings of softmax regression in a folder that the tests of one file share, without a word. */
export function trainings() {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scrawl-train-'));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const at = (name: string): string => join(folder, name);
  return {
    at,
    train: (name: string, changes: Partial<Recipe> = {}, validation = tinyValidation(), resume = false) =>
      trainNetwork(softmaxRegression, { ...recipe, ...changes }, digitTask(set, validation), at(name), resume),
    saved: (name: string, which: 'last' | 'best') => readCheckpoint<RunState>(runFiles(at(name))[which]),
  };
}
