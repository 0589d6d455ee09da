import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { uncorrected } from '../../../../lib/strokes/corrections';
import { ModelMissingError, PictureError, WorkerDiedError } from '../../../../lib/worker/api/errors';
import type { RecogniserApi } from '../../../../lib/worker/api/recogniser-api';
import { connect, SILENCE_MS } from '../../../../lib/worker/page/connection';
import { LOADING_MS, PHOTO_SILENCE_MS, RECOGNISER_SILENCE } from '../../../../lib/worker/page/recogniser-worker';
import { ModelBrokenError } from '../../../../lib/worker/thread/model-errors';
import { goldenDrawings } from '../../../golden/golden';
import { FakeWorker } from './fake-worker';

const drawing = uncorrected(goldenDrawings()[0]?.drawing ?? []);
let worker: FakeWorker<RecogniserApi>;
let deaths: unknown[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  worker = new FakeWorker();
  deaths = [];
});
afterEach(() => {
  vi.useRealTimers();
});
const connected = () => connect<RecogniserApi>(worker, RECOGNISER_SILENCE, (cause) => deaths.push(cause));

test('answers find their questions in whatever order they come', async () => {
  const connection = connected();
  const first = connection.ask('load', ['https://a.example/models/a']);
  const second = connection.ask('readDrawing', [drawing]);
  expect(worker.questions.map(({ method, args }) => [method, args])).toEqual([
    ['load', ['https://a.example/models/a']],
    ['readDrawing', [drawing]],
  ]);
  worker.answer('reading', worker.questions[1]);
  worker.answer('card', worker.questions[0]);
  expect(await Promise.all([first, second])).toEqual(['card', 'reading']);
});

test.each([
  new ModelMissingError(new Error('404')),
  new ModelBrokenError(new Error('404')),
  new PictureError('The picture is damaged.', 'Choose another one.', new Error('404')),
])('an error for the reader comes with its name, its words and its reason: %s', async (sent) => {
  const asked = connected().ask('load', ['model']);
  worker.refuse(sent);
  const error = await asked.catch((caught: Error) => caught);
  const { name, message, advice } = sent;
  expect(error).toMatchObject({ name, message, advice, cause: { message: '404' } });
  expect(error instanceof PictureError).toBe(sent instanceof PictureError);
});

test('any other error is one of the worker’s', async () => {
  const asked = connected().ask('load', ['model']);
  worker.refuse(new TypeError('a bug'));
  await expect(asked).rejects.toMatchObject({ name: 'WorkerDiedError', cause: { message: 'a bug' } });
});

test('a worker that breaks rejects what was asked, is ended, and is told of once', async () => {
  const connection = connected();
  const asked = connection.ask('readDrawing', [drawing]);
  const failure = expect(asked).rejects.toThrow(WorkerDiedError);
  worker.die('no memory');
  worker.die('no memory');
  await failure;
  expect(worker.ended).toBe(true);
  expect(deaths).toMatchObject([{ message: 'no memory' }]);
  await expect(connection.ask('readDrawing', [drawing])).rejects.toThrow(WorkerDiedError);
});

test('a message that cannot be read is a death as well', () => {
  connected();
  worker.onmessageerror?.({} as MessageEvent);
  expect(deaths).toHaveLength(1);
});

test('a worker that is silent for ten seconds while it reads counts as dead', async () => {
  const failure = expect(connected().ask('readDrawing', [drawing])).rejects.toThrow(WorkerDiedError);
  await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
  expect(deaths).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await failure;
  expect(deaths).toMatchObject([{ message: 'No answer for 10 s.' }]);
  expect(worker.ended).toBe(true);
});

test('a worker that answered is not dead ten seconds later', async () => {
  const asked = connected().ask('readDrawing', [drawing]);
  worker.answer('reading');
  await asked;
  await vi.advanceTimersByTimeAsync(2 * SILENCE_MS);
  expect(deaths).toEqual([]);
});

test('a large picture may take longer than a drawing', async () => {
  const asked = connected().ask('decodePhoto', [new Blob()]);
  await vi.advanceTimersByTimeAsync(PHOTO_SILENCE_MS - 1);
  expect(deaths).toEqual([]);
  worker.answer('decoded');
  expect(await asked).toBe('decoded');
});

test('loading may take as long as a slow network takes', async () => {
  const asked = connected().ask('load', ['model']);
  await vi.advanceTimersByTimeAsync(LOADING_MS - 1);
  expect(deaths).toEqual([]);
  worker.answer('card');
  expect(await asked).toBe('card');
});

test('a network that has not come after two minutes is missing', async () => {
  const failure = expect(connected().ask('load', ['model'])).rejects.toMatchObject({ name: 'ModelMissingError' });
  await vi.advanceTimersByTimeAsync(LOADING_MS);
  await failure;
  expect(deaths).toEqual([]);
});

test('an answer in time leaves no clock running', async () => {
  const asked = connected().ask('readDrawing', [drawing]);
  worker.answer('reading');
  await asked;
  expect(vi.getTimerCount()).toBe(0);
});

test('ending it ends the worker and rejects what is open, without a word about a death', async () => {
  const connection = connected();
  const failure = expect(connection.ask('readDrawing', [drawing])).rejects.toThrow(WorkerDiedError);
  connection.end();
  await failure;
  worker.die();
  await vi.advanceTimersByTimeAsync(SILENCE_MS);
  expect(worker.ended).toBe(true);
  expect(deaths).toEqual([]);
});

test('an answer to no question is passed over', () => {
  connected();
  expect(() => worker.answer('late', { id: 99 })).not.toThrow();
  expect(deaths).toEqual([]);
});
