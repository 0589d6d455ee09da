import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type CorrectedDrawing, uncorrected } from '../../../../lib/strokes/corrections';
import { ModelMissingError, WorkerDiedError } from '../../../../lib/worker/api/errors';
import type { RecogniserApi } from '../../../../lib/worker/api/recogniser-api';
import { SILENCE_MS } from '../../../../lib/worker/page/connection';
import { createRecogniser } from '../../../../lib/worker/page/recogniser-client';
import { ModelBrokenError } from '../../../../lib/worker/thread/model-errors';
import { goldenDrawings } from '../../../golden/golden';
import { type FakeWorker, settled } from './fake-worker';
import { onFakeWorkers, reading } from './on-fake-workers';

const [one, two] = goldenDrawings().map(({ drawing }) => uncorrected(drawing)) as [CorrectedDrawing, CorrectedDrawing];
const on = onFakeWorkers();

describe('a model that does not come', () => {
  test.each([
    ['missing', new ModelMissingError(new Error('why')), 'could not be fetched', 'Check your connection'],
    ['damaged', new ModelBrokenError(new Error('why')), 'arrived damaged', 'Try again'],
    ['not loaded for any other reason', new TypeError('why'), 'stopped working', 'Try again'],
  ])('%s: it has failed, with words for the reader', async (_what, sent, message, advice) => {
    const read = on.recogniser.read(one).catch((error: unknown) => error);
    on.worker.refuse(sent);
    const error = await read;
    const state = on.recogniser.state();
    expect(state).toMatchObject({ kind: 'failed', error: { cause: { message: 'why' } } });
    if (state.kind !== 'failed') return;
    expect(error).toBe(state.error);
    expect(state.error.message).toContain(message);
    expect(state.error.advice).toContain(advice);
    await expect(on.recogniser.read(two)).rejects.toBe(state.error);
  });

  test('retry starts anew, and then it reads', async () => {
    on.worker.refuse(new ModelMissingError(new Error('offline')));
    await settled();
    on.recogniser.retry();
    expect(on.workers).toHaveLength(2);
    await on.becomeReady();
    expect(on.states).toEqual(['failed', 'loading', 'ready']);
    const read = on.recogniser.read(one);
    on.worker.answer(reading('1'));
    expect(await read).toEqual(reading('1'));
  });

  test('the next drawing or picture starts it again by itself, though not sixty times a second', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    on.worker.refuse(new ModelMissingError(new Error('offline')));
    await settled();
    await expect(on.recogniser.read(one)).rejects.toMatchObject({ name: 'ModelMissingError' });
    expect(on.worker.questions).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    const read = on.recogniser.read(two);
    expect(on.states).toEqual(['failed', 'loading']);
    await on.becomeReady();
    on.worker.answer(reading('2'));
    expect(await read).toEqual(reading('2'));
  });

  test('retry does nothing while nothing has failed', async () => {
    on.recogniser.retry();
    await on.becomeReady();
    on.recogniser.retry();
    expect(on.workers).toHaveLength(1);
  });
});

test('a browser that refuses to start a worker at all is a failure with words, too', async () => {
  const refused = createRecogniser({
    modelUrl: 'https://a.example/models/digit-net',
    startWorker() {
      throw new Error('blocked');
    },
  });
  expect(refused.state()).toMatchObject({ kind: 'failed', error: { cause: { message: 'blocked' } } });
  await expect(refused.read(one)).rejects.toThrow(WorkerDiedError);
});

describe('a worker that dies', () => {
  test('is started again by itself, once, and the drawing under way is read by the new one', async () => {
    await on.becomeReady();
    const read = on.recogniser.read(one);
    on.worker.die();
    await settled();
    expect(on.workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(on.recogniser.state()).toEqual({ kind: 'loading' });
    await on.becomeReady();
    expect(on.askedDrawings).toEqual([one]);
    on.worker.answer(reading('1'));
    expect(await read).toEqual(reading('1'));
    expect(on.states).toEqual(['ready', 'loading', 'ready']);
  });

  test('leaves no asker superseded by another: each newest drawing is read by the new one', async () => {
    await on.becomeReady();
    const reads = [on.recogniser.read(one, 'sheet'), on.recogniser.read(two, 'link')];
    on.worker.die();
    await on.becomeReady();
    expect(on.askedDrawings).toEqual([one, two]);
    for (const question of on.worker.questions.slice(1)) on.worker.answer(reading('1'), question);
    expect(await Promise.all(reads)).toEqual([reading('1'), reading('1')]);
  });

  test('leaves an overtaken drawing superseded: the new one reads the newest', async () => {
    await on.becomeReady();
    const reads = [on.recogniser.read(one), on.recogniser.read(two)];
    on.worker.die();
    expect(await reads[0]).toBe('superseded');
    await on.becomeReady();
    expect(on.askedDrawings).toEqual([two]);
    on.worker.answer(reading('2'));
    expect(await reads[1]).toEqual(reading('2'));
  });

  test('while it loads is started again too', async () => {
    on.worker.die();
    await on.becomeReady();
    expect(on.recogniser.state().kind).toBe('ready');
    expect(on.workers).toHaveLength(2);
  });

  test('twice has failed, the drawing rejects, and retry gives both lives anew', async () => {
    await on.becomeReady();
    const failure = expect(on.recogniser.read(one)).rejects.toThrow(WorkerDiedError);
    on.worker.die();
    on.worker.die('again');
    await failure;
    expect(on.recogniser.state()).toMatchObject({ kind: 'failed', error: { cause: { message: 'again' } } });
    expect(on.workers).toHaveLength(2);
    on.recogniser.retry();
    on.worker.die();
    await on.becomeReady();
    expect(on.recogniser.state().kind).toBe('ready');
    expect(on.workers).toHaveLength(4);
  });

  test('has another life after each drawing that was read', async () => {
    for (let life = 0; life < 3; life++) {
      await on.becomeReady();
      const read = on.recogniser.read(one);
      on.worker.answer(reading('1'));
      await read;
      on.worker.die();
      expect(on.recogniser.state().kind).toBe('loading');
    }
  });

  test('has died as well when it says nothing for ten seconds', async () => {
    await on.becomeReady();
    vi.useFakeTimers();
    const read = on.recogniser.read(one);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    vi.useRealTimers();
    expect(on.workers.map(({ ended }) => ended)).toEqual([true, false]);
    await on.becomeReady();
    on.worker.answer(reading('1'));
    expect(await read).toEqual(reading('1'));
  });

  test('says nothing any more once another has taken its place', async () => {
    await on.becomeReady();
    const [first] = on.workers as [FakeWorker<RecogniserApi>];
    const read = on.recogniser.read(one);
    first.die();
    first.answer(reading('late'));
    await on.becomeReady();
    on.worker.answer(reading('1'));
    expect(await read).toEqual(reading('1'));
  });
});

describe('what explains a reading', () => {
  const { drawing } = goldenDrawings()[0] ?? { drawing: [] };

  test('is asked for once the network is ready, and not of one that has ended', async () => {
    expect(await on.recogniser.explain('why', drawing)).toBe('superseded');
    await on.becomeReady();
    const why = on.recogniser.explain('why', drawing);
    await settled();
    on.worker.answerTo('why', undefined);
    expect(await why).toBeUndefined();
    on.recogniser.dispose();
    expect(await on.recogniser.explain('why', drawing)).toBe('superseded');
    expect(on.workers).toHaveLength(1);
  });

  test('is not told by a worker that dies of it, and the page reads on', async () => {
    await on.becomeReady();
    const why = on.recogniser.explain('why', drawing);
    await settled();
    on.worker.die();
    await expect(why).rejects.toThrow(WorkerDiedError);
    expect(on.workers).toHaveLength(2);
  });
});

describe('a new worker, though nothing failed', () => {
  test('takes the place of the old one where it is asked for, and of none that has ended', async () => {
    await on.becomeReady();
    on.recogniser.retry();
    expect(on.workers).toHaveLength(1);
    on.recogniser.retry(true);
    expect(on.workers).toHaveLength(2);
    expect(on.workers[0]?.ended).toBe(true);
    const read = on.recogniser.read(one);
    await on.becomeReady();
    on.worker.answer(reading('0'));
    expect(await read).toEqual(reading('0'));
    on.recogniser.dispose();
    on.recogniser.retry(true);
    expect(on.workers).toHaveLength(2);
  });
});
