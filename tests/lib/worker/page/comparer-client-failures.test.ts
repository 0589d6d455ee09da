import { afterEach, describe, expect, test, vi } from 'vitest';
import { ModelMissingError, WorkerDiedError } from '../../../../lib/worker/api/errors';
import { createComparer } from '../../../../lib/worker/page/comparer-client';
import { LOADING_SILENCE_MS } from '../../../../lib/worker/page/network-loader';
import { ModelChangedError } from '../../../../lib/worker/thread/model-changed-error';
import { BackendError, ModelBrokenError } from '../../../../lib/worker/thread/model-errors';
import { digit } from '../thread/numbers';
import { settled } from './fake-worker';
import { comparison, onFakeWorkers } from './on-fake-comparer-workers';

const [one, two] = [digit('1'), digit('2')];
const on = onFakeWorkers();
afterEach(() => void vi.useRealTimers());

describe('a network that does not come', () => {
  test.each([
    new ModelMissingError(new Error('why')),
    new ModelBrokenError(new Error('why')),
    new ModelChangedError(new Error('why')),
    new BackendError(new Error('why')),
  ])('has failed, with its words for the reader and the reason behind them: %s', async (error) => {
    await on.failOne(error);
    const { name, message, advice } = error;
    expect(on.comparer.states().a).toMatchObject({
      kind: 'failed',
      error: { name, message, advice, cause: { message: 'why' } },
    });
  });

  test('has failed with words, too, for a reason that has none', async () => {
    await on.failOne(new TypeError('why'));
    expect(on.comparer.states().a).toMatchObject({ error: { name: 'WorkerDiedError', cause: { message: 'why' } } });
  });

  test('does not keep the others from coming, nor drawings from being read', async () => {
    const compared = on.comparer.compare(one);
    await on.failOne();
    expect(on.kinds).toBe('failed loading waiting');
    await on.loadOne();
    on.worker.answerTo('compare', comparison('b'));
    expect(await compared).toEqual(comparison('b'));
    await on.loadOne();
    expect(on.kinds).toBe('failed ready ready');
  });

  test('rejects the questions to it alone, those that wait and those that come', async () => {
    const responses = expect(on.comparer.responsesTo('a', BARE)).rejects.toMatchObject({ name: 'ModelMissingError' });
    await on.failOne();
    await responses;
    await expect(on.comparer.responsesTo('a', BARE)).rejects.toMatchObject({ name: 'ModelMissingError' });
  });

  test('is loaded again by retry, in the same worker as those that are ready', async () => {
    await on.failOne();
    await on.loadOne();
    await on.loadOne();
    on.comparer.retry('a');
    expect(on.kinds).toBe('loading ready ready');
    await on.loadOne();
    expect(on.kinds).toBe('ready ready ready');
    expect(on.workers).toHaveLength(1);
  });

  test('waits its turn after retry while another is on its way', async () => {
    await on.failOne();
    on.comparer.retry('a');
    expect(on.kinds).toBe('waiting loading waiting');
    await on.loadOne();
    expect(on.kinds).toBe('loading ready waiting');
  });

  test('is not loaded twice by a retry of what has not failed', async () => {
    await on.loadOne();
    for (const id of ['a', 'b', 'c', 'z']) on.comparer.retry(id);
    expect(on.kinds).toBe('ready loading waiting');
    expect(on.worker.asked('load')).toHaveLength(2);
  });

  test('has failed as well where nothing comes of it for a minute, counted from the last that came', async () => {
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(1000);
    // The first one's clock began before the fake ones.
    on.worker.share(0.1);
    await vi.advanceTimersByTimeAsync(LOADING_SILENCE_MS - 1);
    on.worker.share(0.2);
    await vi.advanceTimersByTimeAsync(LOADING_SILENCE_MS - 1);
    expect(on.kinds).toBe('loading waiting waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(on.kinds).toBe('failed loading waiting');
    expect(on.workers).toHaveLength(1);
    // It would come into the worker after all, and answer unseen.
    expect(on.worker.asked('forget')).toEqual([['a']]);
  });

  test('has no vote, though the worker answers for it too', async () => {
    await on.failOne();
    await on.loadOne();
    const compared = on.comparer.compare(one);
    on.worker.answerTo('compare', comparison('a', 'b'));
    expect(await compared).toEqual(comparison('b'));
  });
});

describe('where no network comes', () => {
  test('a drawing rejects, whether it waits or comes later', async () => {
    const waiting = expect(on.comparer.compare(one)).rejects.toMatchObject({ name: 'ModelMissingError' });
    for (let i = 0; i < 3; i++) await on.failOne();
    await waiting;
    expect(on.kinds).toBe('failed failed failed');
    await expect(on.comparer.compare(two)).rejects.toMatchObject({ name: 'ModelMissingError' });
  });

  test('retry starts a new worker, as this one’s backend may not have started; once for all of them', async () => {
    for (let i = 0; i < 3; i++) await on.failOne(new BackendError());
    for (const id of ['a', 'b', 'c']) on.comparer.retry(id);
    expect(on.workers.map(({ ended }) => ended)).toEqual([true, false]);
    const compared = on.comparer.compare(one);
    await on.loadAll();
    expect(on.kinds).toBe('ready ready ready');
    on.worker.answerTo('compare', comparison('a', 'b', 'c'));
    expect(await compared).toEqual(comparison('a', 'b', 'c'));
  });

  test('because the browser refuses to start a worker at all, all have failed with words', async () => {
    const refused = createComparer({
      networks: ['a', 'b'].map((id) => ({ id, modelUrl: `https://a.example/models/${id}` })),
      startWorker() {
        throw new Error('blocked');
      },
    });
    await settled();
    expect(Object.values(refused.states())).toMatchObject([
      { kind: 'failed', error: { cause: { message: 'blocked' } } },
      { kind: 'failed' },
    ]);
    await expect(refused.compare(one)).rejects.toThrow(WorkerDiedError);
  });
});

const BARE = { width: 28, height: 28, data: new Uint8Array(28 * 28) };
