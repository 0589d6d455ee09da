import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as workerThreads from 'node:worker_threads';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadNetwork, type ModelFiles } from '../../../lib/model/network';
import { parseCard } from '../../../lib/model/parse-card';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import { type ExportedModel, exportNetwork } from '../../../training/export/export-network';
import { type Checkpoint, readCheckpoint } from '../../../training/loop/checkpoint';
import { type RunState, runFiles } from '../../../training/loop/run';
import { digitTask, trainNetwork } from '../../../training/loop/train-network';
import { startBackend } from '../../../training/network/backend';
import { goldenDrawings } from '../../golden/golden';
import { tinyNet, tinyPictures, tinyRecipe, tinySet, tinyValidation } from '../tiny';

/** A thread's start takes longer than a tiny training: only what is resumed has real ones. */
const { threads } = vi.hoisted(() => ({ threads: { areReal: false } }));
vi.mock('node:worker_threads', async (original) => {
  const { Worker } = await original<typeof workerThreads>();
  const { WorkerHere } = await import('./worker-here');
  return {
    get Worker() {
      return threads.areReal ? Worker : WorkerHere;
    },
  };
});

let folder: string;
let result: RunState;
let lines: string[];
const printed: string[] = [];

const train = (name: string, resume: boolean) =>
  trainNetwork(tinyNet, tinyRecipe, digitTask(tinySet(), tinyValidation()), join(folder, name), resume);
const checkpoint = (name: string, which: 'last' | 'best'): Checkpoint<RunState> =>
  readCheckpoint<RunState>(runFiles(join(folder, name))[which]) as Checkpoint<RunState>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-train-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  result = await train('whole', false);
  lines = printed.filter((text) => text.startsWith('epoch'));
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('a run learns: the loss falls epoch by epoch to less than half, and a line tells of each', () => {
  const losses = result.history.map(({ loss }) => loss);
  expect(losses).toHaveLength(tinyRecipe.epochs);
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 2);
  expect(lines).toHaveLength(tinyRecipe.epochs);
  expect(lines[1]).toMatch(
    /^epoch 2\/5 {2}loss \d\.\d{4} {2}validation \d+\.\d\d % {2}\d+ images\/s {2}\d+ (s|min) left\n$/,
  );
});

test('each epoch tells of the samples seen so far, and the run what its validation sets are called', () => {
  // 62 pictures and six times as many drawings are 13 whole batches of 32.
  expect(result.history.map(({ samples }) => samples)).toEqual(result.history.map((_, i) => (i + 1) * 13 * 32));
  expect(result.sets).toEqual(['golden drawings']);
});

test('the best weights are those of the epoch that validated best', () => {
  const accuracies = result.history.map(({ validation }) => validation[0]?.accuracy as number);
  expect(accuracies[result.bestEpoch - 1]).toBe(Math.max(...accuracies));
  expect(checkpoint('whole', 'best').about).toMatchObject({ bestEpoch: result.bestEpoch, recipe: tinyRecipe });
  expect(checkpoint('whole', 'last').about).toEqual(result);
});

test('killed in the middle and resumed, a run ends with the very weights of one that was left alone', async () => {
  const script = fileURLToPath(new URL('./train-tiny.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, join(folder, 'killed')]);
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(checkpoint('killed', 'last').about.history).toHaveLength(2);
  threads.areReal = true;
  const resumed = await train('killed', true);
  expect(checkpoint('killed', 'last').arrays).toEqual(checkpoint('whole', 'last').arrays);
  expect(checkpoint('killed', 'best').arrays).toEqual(checkpoint('whole', 'best').arrays);
  expect(resumed.history.map(({ loss }) => loss)).toEqual(result.history.map(({ loss }) => loss));
});

test('trained, exported and loaded as the page loads it, the network reads its drawings', async () => {
  await startBackend();
  const validation = [{ set: 'golden drawings', images: tinyPictures() }];
  const model = { architecture: tinyNet, data: 'Made-up drawings', words: 'AdamW 0.01, batches of 32' };
  const exported = await exportNetwork(model, checkpoint('whole', 'best'), validation);
  const network = loadNetwork(filesOf(exported));
  const card = parseCard(JSON.parse(JSON.stringify(exported.card)));
  const drawings = goldenDrawings();
  const right = drawings.filter(({ label, drawing }) => readDrawing(drawing, network, card).reading.text === label);
  network.dispose();
  expect(right.length / drawings.length).toBeGreaterThan(0.8);
  expect(card).toMatchObject({
    ...{ id: 'tiny', data: 'Made-up drawings', bytes: exported.modelJson.length + exported.weights.length },
    training: {
      command: 'npm run train -- --model tiny --epochs 5 --seed 3',
      ...{ seed: 3, epochs: result.bestEpoch, recipe: 'AdamW 0.01, batches of 32' },
      seconds: Math.round(result.history.slice(0, result.bestEpoch).reduce((sum, { seconds }) => sum + seconds, 0)),
    },
    measured: [{ set: 'golden drawings', count: drawings.length }],
  });
  expect(card.measured[0]?.accuracy).toBeCloseTo(result.history[result.bestEpoch - 1]?.validation[0]?.accuracy ?? 0, 1);
});

const filesOf = ({ modelJson, weights }: ExportedModel): ModelFiles => ({
  modelJson: JSON.parse(modelJson),
  weights: Uint8Array.from(weights).buffer,
});
