import { beforeEach, describe, expect, test } from 'vitest';
import { type CorrectedDrawing, uncorrected } from '../../../../lib/strokes/corrections';
import { WorkerDiedError } from '../../../../lib/worker/api/errors';
import { goldenDrawings } from '../../../golden/golden';
import { settled } from './fake-worker';
import { card, onFakeWorkers, reading } from './on-fake-workers';

const [one, two, three] = goldenDrawings().map(({ drawing }) => uncorrected(drawing)) as [
  CorrectedDrawing,
  CorrectedDrawing,
  CorrectedDrawing,
];
const on = onFakeWorkers();

test('the worker is started and asked to load before anybody draws', () => {
  expect(on.workers).toHaveLength(1);
  expect(on.worker.questions).toMatchObject([{ method: 'load', args: ['https://a.example/models/digit-net'] }]);
  expect(on.recogniser.state()).toEqual({ kind: 'loading' });
});

test('it is ready, with the model’s card, once the network is loaded, and tells its listeners', async () => {
  await on.becomeReady();
  expect(on.recogniser.state()).toEqual({ kind: 'ready', card });
  expect(on.states).toEqual(['ready']);
});

test('a drawing made while loading is read as soon as the network is there', async () => {
  const read = on.recogniser.read(one);
  expect(on.askedDrawings).toEqual([]);
  await on.becomeReady();
  expect(on.askedDrawings).toEqual([one]);
  on.worker.answer(reading('0'));
  expect(await read).toEqual(reading('0'));
});

describe('the newest drawing wins', () => {
  beforeEach(on.becomeReady);

  test('while one is read only the newest of the others waits; those it overtook are superseded at once', async () => {
    const reads = [on.recogniser.read(one), on.recogniser.read(two), on.recogniser.read(three)];
    expect(await reads[1]).toBe('superseded');
    on.worker.answer(reading('1'));
    expect(await reads[0]).toEqual(reading('1'));
    await settled();
    on.worker.answer(reading('3'));
    expect(await reads[2]).toEqual(reading('3'));
  });

  test('only one question is under way at a time, and drawings in between are never asked for', async () => {
    for (const drawing of [one, two, three]) void on.recogniser.read(drawing);
    await settled();
    expect(on.askedDrawings).toEqual([one]);
    on.worker.answer(reading('1'));
    await settled();
    expect(on.askedDrawings).toEqual([one, three]);
  });

  test('a drawing after an answered one is asked for at once', async () => {
    const first = on.recogniser.read(one);
    on.worker.answer(reading('1'));
    expect(await first).toEqual(reading('1'));
    const second = on.recogniser.read(two);
    expect(on.askedDrawings).toEqual([one, two]);
    on.worker.answer(reading('2'));
    expect(await second).toEqual(reading('2'));
  });

  test('a drawing that cannot be read rejects, and the next one is read', async () => {
    const failure = expect(on.recogniser.read(one)).rejects.toThrow(WorkerDiedError);
    on.worker.refuse(new RangeError('a bug'));
    await failure;
    const second = on.recogniser.read(two);
    on.worker.answer(reading('2'));
    expect(await second).toEqual(reading('2'));
  });
});

describe('after dispose', () => {
  test('the worker is ended and the drawing under way is superseded', async () => {
    await on.becomeReady();
    const read = on.recogniser.read(one);
    on.recogniser.dispose();
    expect(on.worker.ended).toBe(true);
    expect(await read).toBe('superseded');
    expect(await on.recogniser.read(two)).toBe('superseded');
  });

  test('no listener hears of what comes late, and nothing is started', async () => {
    const read = on.recogniser.read(one);
    on.recogniser.dispose();
    await on.becomeReady();
    on.worker.die();
    await settled();
    expect(await read).toBe('superseded');
    expect(on.states).toEqual([]);
    expect(on.workers).toHaveLength(1);
  });
});

test('a listener that has left hears nothing', async () => {
  let heard = 0;
  const leave = on.recogniser.subscribe(() => heard++);
  leave();
  await on.becomeReady();
  expect(heard).toBe(0);
  expect(on.states).toEqual(['ready']);
});
