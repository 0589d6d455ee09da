import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Drawing } from '../../../lib/ink/drawing';
import { createRecogniser } from '../../../lib/recogniser/client';
import { SILENCE_MS } from '../../../lib/recogniser/connection';
import { ModelBrokenError, ModelMissingError, WorkerDiedError } from '../../../lib/recogniser/errors';
import type { Recogniser } from '../../../lib/recogniser/recogniser';
import { goldenDrawings } from '../../golden/golden';
import { FakeWorker, settled } from './fake-worker';

const [one, two] = goldenDrawings().map(({ drawing }) => drawing) as [Drawing, Drawing];
const card = { id: 'digit-net' };
const reading = (text: string) => ({ reading: { kind: 'digits', text }, pictures: [] });

let workers: FakeWorker[];
let recogniser: Recogniser;
let states: string[];

beforeEach(() => {
  workers = [];
  states = [];
  recogniser = createRecogniser({
    modelUrl: 'https://a.example/models/digit-net',
    startWorker() {
      workers.push(new FakeWorker());
      return workers.at(-1) as FakeWorker;
    },
  });
  recogniser.subscribe(() => states.push(recogniser.state().kind));
});
afterEach(() => recogniser.dispose());

const worker = () => workers.at(-1) as FakeWorker;
const askedDrawings = () => worker().questions.flatMap(({ method, args }) => (method === 'readDrawing' ? args : []));
async function becomeReady(): Promise<void> {
  worker().answer(card);
  await settled();
}

describe('a model that does not come', () => {
  test.each([
    ['missing', 'ModelMissingError', ModelMissingError, 'could not be fetched', 'Check your connection'],
    ['damaged', 'ModelBrokenError', ModelBrokenError, 'arrived damaged', 'Try again'],
    ['not loaded for any other reason', 'TypeError', WorkerDiedError, 'stopped working', 'Try again'],
  ])('%s: it has failed, with words for the reader', async (_what, name, kind, message, advice) => {
    const read = expect(recogniser.read(one)).rejects.toThrow(kind);
    worker().refuse({ name, message: 'why' });
    await read;
    const state = recogniser.state();
    expect(state).toMatchObject({ kind: 'failed', error: { cause: { message: 'why' } } });
    if (state.kind !== 'failed') return;
    expect(state.error).toBeInstanceOf(kind);
    expect(state.error.message).toContain(message);
    expect(state.error.advice).toContain(advice);
    await expect(recogniser.read(two)).rejects.toBe(state.error);
    expect(worker().ended).toBe(true);
  });

  test('retry starts anew, and then it reads', async () => {
    worker().refuse({ name: 'ModelMissingError', message: 'offline' });
    await settled();
    recogniser.retry();
    expect(workers).toHaveLength(2);
    await becomeReady();
    expect(states).toEqual(['failed', 'loading', 'ready']);
    const read = recogniser.read(one);
    worker().answer(reading('1'));
    expect(await read).toEqual(reading('1'));
  });

  test('retry does nothing while nothing has failed', async () => {
    recogniser.retry();
    await becomeReady();
    recogniser.retry();
    expect(workers).toHaveLength(1);
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
    await becomeReady();
    const read = recogniser.read(one);
    worker().die();
    await settled();
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(recogniser.state()).toEqual({ kind: 'loading' });
    await becomeReady();
    expect(askedDrawings()).toEqual([one]);
    worker().answer(reading('1'));
    expect(await read).toEqual(reading('1'));
    expect(states).toEqual(['ready', 'loading', 'ready']);
  });

  test('leaves an overtaken drawing superseded: the new one reads the newest', async () => {
    await becomeReady();
    const reads = [recogniser.read(one), recogniser.read(two)];
    worker().die();
    expect(await reads[0]).toBe('superseded');
    await becomeReady();
    expect(askedDrawings()).toEqual([two]);
    worker().answer(reading('2'));
    expect(await reads[1]).toEqual(reading('2'));
  });

  test('while it loads is started again too', async () => {
    worker().die();
    await becomeReady();
    expect(recogniser.state().kind).toBe('ready');
    expect(workers).toHaveLength(2);
  });

  test('twice has failed, the drawing rejects, and retry gives both lives anew', async () => {
    await becomeReady();
    const failure = expect(recogniser.read(one)).rejects.toThrow(WorkerDiedError);
    worker().die();
    worker().die('again');
    await failure;
    expect(recogniser.state()).toMatchObject({ kind: 'failed', error: { cause: { message: 'again' } } });
    expect(workers).toHaveLength(2);
    recogniser.retry();
    worker().die();
    await becomeReady();
    expect(recogniser.state().kind).toBe('ready');
    expect(workers).toHaveLength(4);
  });

  test('has another life after each drawing that was read', async () => {
    for (let life = 0; life < 3; life++) {
      await becomeReady();
      const read = recogniser.read(one);
      worker().answer(reading('1'));
      await read;
      worker().die();
      expect(recogniser.state().kind).toBe('loading');
    }
  });

  test('has died as well when it says nothing for ten seconds', async () => {
    await becomeReady();
    vi.useFakeTimers();
    const read = recogniser.read(one);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    vi.useRealTimers();
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    await becomeReady();
    worker().answer(reading('1'));
    expect(await read).toEqual(reading('1'));
  });

  test('says nothing any more once another has taken its place', async () => {
    await becomeReady();
    const [first] = workers as [FakeWorker];
    const read = recogniser.read(one);
    first.die();
    first.answer(reading('late'));
    await becomeReady();
    worker().answer(reading('1'));
    expect(await read).toEqual(reading('1'));
  });
});
