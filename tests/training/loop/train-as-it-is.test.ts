import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Checkpoint, CheckpointError, writeCheckpoint } from '../../../training/loop/checkpoint';
import { OtherRunError, type RunState, runFiles } from '../../../training/loop/run';
import { epochOrder } from '../../../training/loop/samples';
import { PICTURES_ALONE, sourcesOf } from '../../../training/loop/sources';
import { digitTask, trainNetwork } from '../../../training/loop/train-network';
import { softmaxRegression } from '../../../training/network/architectures/softmax-regression';
import { expectClose } from '../backends';
import { tinyValidation } from '../tiny';
import { pictures, recipe, set, trainings, wrong } from './as-it-is';

vi.mock('node:worker_threads', async () => ({ Worker: (await import('./worker-here')).WorkerHere }));

const { at, train, saved } = trainings();

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
  const last = await train('keeps-last', changes, [wrong]);
  const best = await train('keeps-best', { ...changes, keeps: 'best' }, [wrong]);
  const accuracies = last.history.map(({ validation }) => validation[0]?.accuracy as number);
  expect(best.history.map(({ validation }) => validation[0]?.accuracy)).toEqual(accuracies);
  expect(Math.max(...accuracies)).toBeGreaterThan(accuracies.at(-1) as number);
  expect(last.bestEpoch).toBe(6);
  expect(best.bestEpoch).toBeLessThan(6);
  expect(saved('keeps-last', 'best')?.about).toMatchObject({ bestEpoch: 6, sets: ['wrong labels'] });
  expect(saved('keeps-best', 'best')?.arrays.averages).not.toEqual(saved('keeps-last', 'best')?.arrays.averages);
});

test('resumed, a run goes on in the middle of its pass', async () => {
  await train('begun', { epochs: 1 });
  const begun = saved('begun', 'last') as Checkpoint<RunState>;
  // As if it had been stopped after its first epoch of two.
  writeCheckpoint(runFiles(at('begun')).last, { ...begun, about: { ...begun.about, recipe } });
  await train('begun', {}, tinyValidation(), true);
  expect(saved('begun', 'last')?.arrays).toEqual(saved('steady', 'last')?.arrays);
});

test('a run is gone on with by the network and the recipe that began it, and by no other, whatever its size', async () => {
  const own = await train('own', { epochs: 1 });
  const other = { ...softmaxRegression, id: 'another' };
  const resume = (architecture: typeof other) =>
    trainNetwork(architecture, { ...recipe, seed: 9 }, digitTask(set, tinyValidation()), at('own'), true);
  await expect(resume(other)).rejects.toThrow(OtherRunError);
  const wider = { ...other, id: own.id, layers: [{ kind: 'flatten' }, { kind: 'dense', name: 'logits', units: 11 }] };
  await expect(resume(wider as typeof other)).rejects.toThrow(/holds a run of softmax-regression/);
  // It is finished by its own recipe, though not by this one.
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
  const { best } = runFiles(at('lost'));
  expect(saved('lost', 'last')?.about).toMatchObject({ bestEpoch: 1, history: [{}, {}] });
  rmSync(best);
  await expect(train('lost', {}, [wrong], true)).rejects.toThrow(`${best} is missing: `);
});

test('what a kill in the middle of writing left is removed, and a run leaves nothing but its files', async () => {
  mkdirSync(at('left'));
  for (const name of ['last.checkpoint.new', 'best.checkpoint.new']) writeFileSync(join(at('left'), name), 'half');
  // A batch of more samples than there are is refused.
  await expect(train('left', { batchSize: 63 })).rejects.toThrow('A batch of 63 needs more than 62 samples.');
  expect(readdirSync(at('left'))).toEqual(['last.checkpoint']);
});

test('resuming from a checkpoint that was cut off is refused', async () => {
  mkdirSync(at('cut'));
  writeFileSync(runFiles(at('cut')).last, '{"about":');
  await expect(train('cut', {}, tinyValidation(), true)).rejects.toThrow(CheckpointError);
});
