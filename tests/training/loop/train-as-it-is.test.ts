import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from '../../../training/loop/checkpoint';
import type { Recipe } from '../../../training/loop/recipe';
import { OtherRunError, type RunState, runFiles } from '../../../training/loop/run';
import { epochOrder } from '../../../training/loop/samples';
import { PICTURES_ALONE, sourcesOf } from '../../../training/loop/sources';
import { trainNetwork } from '../../../training/loop/train-network';
import { softmaxRegression } from '../../../training/network/architectures/softmax-regression';
import { expectClose } from '../backends';
import { tinyPictures, tinyValidation } from '../tiny';

/** Two batches a pass of the 62 pictures, three a so-called epoch: epochs begin and end in the middle of passes. */
const recipe: Recipe = {
  ...{ seed: 5, epochs: 2, stepsPerEpoch: 3, batchSize: 31, threads: 1, split: { training: 62, validation: 62 } },
  ...{ cost: 'cross-entropy', optimiser: 'gradient-descent', learningRate: 0.5, schedule: 'constant' },
  ...{ warmupEpochs: 0, weightDecay: 0, averageDecay: 0, keeps: 'last', labelSmoothing: 0, mixture: PICTURES_ALONE },
};
const pictures = tinyPictures();
const set = { pictures, drawings: [] };
/** Every label is wrong: the more a network learns, the worse it validates. */
const wrong = { ...pictures, labels: pictures.labels.map((label) => (label + 1) % 10), title: 'wrong labels' };

let folder: string;
const train = (name: string, changes: Partial<Recipe> = {}, validation = tinyValidation(), resume = false) =>
  trainNetwork(softmaxRegression, { ...recipe, ...changes }, set, validation, join(folder, name), resume);
const saved = (name: string, which: 'last' | 'best') => readCheckpoint<RunState>(runFiles(join(folder, name))[which]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-train-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A step of softmax regression by plain gradient descent on the mean cross-entropy of these pictures, in place. */
function stepByHand(weights: Float64Array, samples: Uint32Array): void {
  const slope = new Float64Array(weights.length);
  for (const sample of samples) {
    const bytes = pictures.pixels.subarray(sample * 784, (sample + 1) * 784);
    const powers = Array.from({ length: 10 }, (_, d) =>
      Math.exp(
        bytes.reduce(
          (sum, byte, i) => sum + (byte / 255) * (weights[i * 10 + d] as number),
          weights[7840 + d] as number,
        ),
      ),
    );
    const total = powers.reduce((sum, power) => sum + power, 0);
    powers.forEach((power, d) => {
      const excess = power / total - (d === pictures.labels[sample] ? 1 : 0);
      bytes.forEach((byte, i) => {
        slope[i * 10 + d] = (slope[i * 10 + d] as number) + excess * (byte / 255);
      });
      slope[7840 + d] = (slope[7840 + d] as number) + excess;
    });
  }
  slope.forEach((value, i) => {
    weights[i] = (weights[i] as number) - (0.5 * value) / samples.length;
  });
}

test('each picture is learnt from once a pass, at a steady rate, though an epoch is no whole pass', async () => {
  const { history } = await train('steady');
  const expected = new Float64Array(7850);
  for (let pass = 0; pass < 3; pass++) {
    const order = epochOrder(sourcesOf(set, PICTURES_ALONE), recipe.seed, pass);
    stepByHand(expected, order.subarray(0, 31));
    stepByHand(expected, order.subarray(31));
  }
  expectClose(saved('steady', 'last')?.arrays.parameters ?? [], expected, 1e-3);
  expect(history.map(({ samples }) => samples)).toEqual([93, 186]);
});

test('without averaging, the weights that ship are those of the last step', () => {
  const last = saved('steady', 'last')?.arrays;
  expect(last?.averages).toEqual(last?.parameters);
  expect(saved('steady', 'best')?.arrays.averages).toEqual(last?.parameters);
});

test('shared by two threads it comes to the same, but for rounding', async () => {
  await train('alone', { batchSize: 62, stepsPerEpoch: 1 });
  await train('shared', { batchSize: 62, stepsPerEpoch: 1, threads: 2 });
  expectClose(saved('shared', 'last')?.arrays.parameters ?? [], saved('alone', 'last')?.arrays.parameters ?? []);
});

test('a recipe that keeps the last weights keeps them though earlier ones validated better; one of the best does not', async () => {
  const changes = { epochs: 6, stepsPerEpoch: 1, learningRate: 0.02 };
  const kept = await train('keeps-last', changes, [wrong]);
  const best = await train('keeps-best', { ...changes, keeps: 'best' }, [wrong]);
  const accuracies = kept.history.map(({ validation }) => validation[0]?.accuracy as number);
  expect(best.history.map(({ validation }) => validation[0]?.accuracy)).toEqual(accuracies);
  expect(Math.max(...accuracies)).toBeGreaterThan(accuracies.at(-1) as number);
  expect(kept.bestEpoch).toBe(6);
  expect(best.bestEpoch).toBeLessThan(6);
  expect(saved('keeps-last', 'best')?.about).toMatchObject({ bestEpoch: 6, sets: ['wrong labels'] });
  expect(saved('keeps-best', 'best')?.arrays.averages).not.toEqual(saved('keeps-last', 'best')?.arrays.averages);
});

test('resumed, a run goes on in the middle of its pass', async () => {
  await train('begun', { epochs: 1 });
  const { last } = runFiles(join(folder, 'begun'));
  const begun = readCheckpoint<RunState>(last) as Checkpoint<RunState>;
  // As if it had been stopped after its first epoch of two.
  writeCheckpoint(last, { ...begun, about: { ...begun.about, recipe } });
  await train('begun', {}, tinyValidation(), true);
  expect(saved('begun', 'last')?.arrays).toEqual(saved('steady', 'last')?.arrays);
});

test('a run is gone on with by the network that began it, and by no other, whatever its size', async () => {
  const own = await train('own', { epochs: 1 });
  const other = { ...softmaxRegression, id: 'another' };
  const resume = (architecture: typeof other) =>
    trainNetwork(architecture, recipe, set, tinyValidation(), join(folder, 'own'), true);
  await expect(resume(other)).rejects.toThrow(OtherRunError);
  const wider = { ...other, id: own.id, layers: [{ kind: 'flatten' }, { kind: 'dense', name: 'logits', units: 11 }] };
  await expect(resume(wider as typeof other)).rejects.toThrow(/holds a run of softmax-regression/);
  expect(await resume(softmaxRegression)).toEqual(own);
});

test('a run that begins in the place of another leaves it as it was until it has an epoch of its own', async () => {
  await train('again', { epochs: 1 });
  const files = ['last', 'best'] as const;
  const earlier = files.map((which) => saved('again', which));
  // It fails before its first step.
  await expect(train('again', { batchSize: 63 })).rejects.toThrow(RangeError);
  expect(files.map((which) => saved('again', which))).toEqual(earlier);
});

test('a run whose best weights are gone is not gone on with: the missing file is named', async () => {
  await train('lost', { epochs: 2, keeps: 'best' }, [wrong]);
  const { best } = runFiles(join(folder, 'lost'));
  expect(saved('lost', 'last')?.about).toMatchObject({ bestEpoch: 1, history: [{}, {}] });
  rmSync(best);
  await expect(train('lost', {}, [wrong], true)).rejects.toThrow(`${best} is missing: `);
});

test('what a kill in the middle of writing left is removed, and a run leaves nothing but its files', async () => {
  mkdirSync(join(folder, 'left'));
  for (const name of ['last.checkpoint.new', 'best.checkpoint.new']) writeFileSync(join(folder, 'left', name), 'half');
  await expect(train('left', { batchSize: 63 })).rejects.toThrow(RangeError);
  expect(readdirSync(join(folder, 'left'))).toEqual(['last.checkpoint']);
});

test('a batch of more samples than there are is refused', async () => {
  await expect(train('huge', { batchSize: 63 })).rejects.toThrow('A batch of 63 needs more than 62 samples.');
});
