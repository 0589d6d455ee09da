import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Comparer } from '../../../../lib/worker/page/comparer';
import { createComparer } from '../../../../lib/worker/page/comparer-client';
import { createCompareApi } from '../../../../lib/worker/thread/create-compare-api';
import { startBackend } from '../../../../training/network/backend';
import { shippedFile, weightsFile } from '../../model/shipped-model';
import { filesOf, onModelServer, shipped } from '../thread/model-server';
import { digit, written } from '../thread/numbers';
import { softmaxRegression } from '../thread/synthetic-model';
import { InProcessWorker } from './fake-worker';

const on = onModelServer();
const ids = ['ours', 'twin', 'softmax'];
let comparer: Comparer;

beforeEach(() => {
  on.models = { ours: shipped(), twin: shipped(), softmax: filesOf(softmaxRegression()) };
});
afterEach(() => comparer.dispose());

const start = (): void => {
  comparer = createComparer({
    networks: ids.map((id) => ({ id, modelUrl: on.urlOf(id) })),
    startWorker: () => new InProcessWorker(createCompareApi(async () => void (await startBackend()))),
  });
};
const kinds = () => ids.map((id) => comparer.states()[id]?.kind);
const become = (...expected: string[]) =>
  vi.waitFor(() => expect(kinds()).toEqual(expected), { timeout: 20_000, interval: 5 });

test('three networks come one after the other and read one drawing, which nothing that crosses has changed', async () => {
  start();
  const early = await comparer.compare(digit('7'));
  expect(early).toMatchObject({ answers: { ours: { reading: { kind: 'digits', text: '7' } } } });
  await become('ready', 'ready', 'ready');
  // One network’s files are asked for before the next one’s.
  expect(on.asked.map((path) => path.split('/')[2]).join()).toBe(
    'ours,ours,ours,twin,twin,twin,softmax,softmax,softmax',
  );
  const comparison = await comparer.compare(written('42'));
  if (comparison === 'superseded') throw new Error('Nothing newer came.');
  expect(Object.keys(comparison.answers)).toEqual(ids);
  expect(comparison.answers.ours?.reading.text).toBe('42');
  expect(comparison.answers.twin?.reading.text).toBe('42');
  const [picture] = comparison.pictures;
  if (picture === undefined) throw new Error('It has no picture.');
  expect(await comparer.responsesTo('ours', picture)).toHaveLength(16);
  const { softmax } = comparer.states();
  expect(softmax?.kind === 'ready' && softmax.network.weights.pictures[9]?.data).toBeInstanceOf(Float32Array);
});

test('of a network whose weights were altered on the way only that one has failed; mended, retry brings it', async () => {
  const altered = Buffer.from(shippedFile(weightsFile));
  altered[1000] = (altered[1000] as number) ^ 1;
  on.models.twin = { ...shipped(), [weightsFile]: altered };
  start();
  await become('ready', 'failed', 'ready');
  expect(comparer.states().twin).toMatchObject({ error: { name: 'ModelBrokenError' } });
  const without = await comparer.compare(digit('3'));
  expect(without !== 'superseded' && Object.keys(without.answers)).toEqual(['ours', 'softmax']);
  on.models.twin = shipped();
  comparer.retry('twin');
  await become('ready', 'ready', 'ready');
  expect(await comparer.compare(digit('3'))).toMatchObject({ answers: { twin: { reading: { text: '3' } } } });
});

test('while our own network is missing the others read all ink as one digit', async () => {
  on.models.ours = {};
  on.models.twin = {};
  start();
  await become('failed', 'failed', 'ready');
  expect(comparer.states().ours).toMatchObject({ error: { name: 'ModelMissingError' } });
  const comparison = await comparer.compare(written('42'));
  expect(comparison !== 'superseded' && comparison.pictures).toHaveLength(1);
});
