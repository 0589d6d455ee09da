import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Drawing } from '../../../lib/ink/drawing';
import { createRecogniser } from '../../../lib/recogniser/client';
import { WorkerDiedError } from '../../../lib/recogniser/errors';
import type { Recogniser } from '../../../lib/recogniser/recogniser';
import { goldenDrawings } from '../../golden/golden';
import { FakeWorker, settled } from './fake-worker';

const [one, two, three] = goldenDrawings().map(({ drawing }) => drawing) as [Drawing, Drawing, Drawing];
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

test('the worker is started and asked to load before anybody draws', () => {
  expect(workers).toHaveLength(1);
  expect(worker().questions).toMatchObject([{ method: 'load', args: ['https://a.example/models/digit-net'] }]);
  expect(recogniser.state()).toEqual({ kind: 'loading' });
});

test('it is ready, with the model’s card, once the network is loaded, and tells its listeners', async () => {
  await becomeReady();
  expect(recogniser.state()).toEqual({ kind: 'ready', card });
  expect(states).toEqual(['ready']);
});

test('a drawing made while loading is read as soon as the network is there', async () => {
  const read = recogniser.read(one);
  expect(askedDrawings()).toEqual([]);
  await becomeReady();
  expect(askedDrawings()).toEqual([one]);
  worker().answer(reading('0'));
  expect(await read).toEqual(reading('0'));
});

describe('the newest drawing wins', () => {
  beforeEach(becomeReady);

  test('while one is read only the newest of the others waits; those it overtook are superseded at once', async () => {
    const reads = [recogniser.read(one), recogniser.read(two), recogniser.read(three)];
    expect(await reads[1]).toBe('superseded');
    worker().answer(reading('1'));
    expect(await reads[0]).toEqual(reading('1'));
    await settled();
    worker().answer(reading('3'));
    expect(await reads[2]).toEqual(reading('3'));
  });

  test('only one question is under way at a time, and drawings in between are never asked for', async () => {
    for (const drawing of [one, two, three]) void recogniser.read(drawing);
    await settled();
    expect(askedDrawings()).toEqual([one]);
    worker().answer(reading('1'));
    await settled();
    expect(askedDrawings()).toEqual([one, three]);
  });

  test('a drawing after an answered one is asked for at once', async () => {
    const first = recogniser.read(one);
    worker().answer(reading('1'));
    expect(await first).toEqual(reading('1'));
    const second = recogniser.read(two);
    expect(askedDrawings()).toEqual([one, two]);
    worker().answer(reading('2'));
    expect(await second).toEqual(reading('2'));
  });

  test('a drawing that cannot be read rejects, and the next one is read', async () => {
    const failure = expect(recogniser.read(one)).rejects.toThrow(WorkerDiedError);
    worker().refuse({ name: 'RangeError', message: 'a bug' });
    await failure;
    const second = recogniser.read(two);
    worker().answer(reading('2'));
    expect(await second).toEqual(reading('2'));
  });
});

describe('after dispose', () => {
  test('the worker is ended and the drawing under way is superseded', async () => {
    await becomeReady();
    const read = recogniser.read(one);
    recogniser.dispose();
    expect(worker().ended).toBe(true);
    expect(await read).toBe('superseded');
    expect(await recogniser.read(two)).toBe('superseded');
  });

  test('no listener hears of what comes late, and nothing is started', async () => {
    const read = recogniser.read(one);
    recogniser.dispose();
    await becomeReady();
    worker().die();
    await settled();
    expect(await read).toBe('superseded');
    expect(states).toEqual([]);
    expect(workers).toHaveLength(1);
  });
});

test('a listener that has left hears nothing', async () => {
  let heard = 0;
  const leave = recogniser.subscribe(() => heard++);
  leave();
  await becomeReady();
  expect(heard).toBe(0);
  expect(states).toEqual(['ready']);
});
