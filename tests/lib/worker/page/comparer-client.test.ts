import { describe, expect, test } from 'vitest';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import { WorkerDiedError } from '../../../../lib/worker/api/errors';
import { digit } from '../thread/numbers';
import { settled } from './fake-worker';
import { comparison, loaded, onFakeWorkers } from './on-fake-comparer-workers';

const [one, two, three] = [digit('1'), digit('2'), digit('3')];
const picture: GrayImage = { width: 28, height: 28, data: new Uint8Array(28 * 28) };
const on = onFakeWorkers();

describe('networks are loaded one by one', () => {
  test('in the order given, the next when the one before is ready', async () => {
    expect(on.kinds).toBe('loading waiting waiting');
    expect(on.worker.asked('load')).toEqual([['a', 'https://a.example/models/a']]);
    await on.loadOne();
    expect(on.kinds).toBe('ready loading waiting');
    expect(on.worker.asked('load').at(-1)).toEqual(['b', 'https://a.example/models/b']);
    await on.loadOne();
    await on.loadOne();
    expect(on.kinds).toBe('ready ready ready');
    expect(on.comparer.states().c).toEqual({ kind: 'ready', network: loaded('c') });
    expect(on.workers).toHaveLength(1);
  });

  test('and tell the share of their bytes that has come', async () => {
    on.worker.share(0.25);
    expect(on.comparer.states().a).toEqual({ kind: 'loading', share: 0.25 });
    on.worker.share(0.5);
    expect(on.comparer.states().a).toEqual({ kind: 'loading', share: 0.5 });
    await on.loadOne();
    expect(on.comparer.states().b).toEqual({ kind: 'loading', share: 0 });
  });

  test('states are a new object after each change, the same until then, and listeners are told', async () => {
    const seen = new Set([on.comparer.states()]);
    const leave = on.comparer.subscribe(() => seen.add(on.comparer.states()));
    expect(on.comparer.states()).toBe(on.comparer.states());
    on.worker.share(0.5);
    await on.loadOne();
    // The share, a ready, b on its way.
    expect(seen.size).toBe(4);
    leave();
    await on.loadOne();
    expect(seen.size).toBe(4);
  });
});

describe('a drawing', () => {
  test('waits for the first network, and is put before those that are ready', async () => {
    const compared = on.comparer.compare(one);
    await settled();
    expect(on.worker.asked('compare')).toEqual([]);
    await on.loadOne();
    expect(on.worker.asked('compare')).toEqual([[one]]);
    on.worker.answerTo('compare', comparison('a'));
    expect(await compared).toEqual(comparison('a'));
  });

  test('is overtaken by newer ones while another is under way: only the newest is asked for', async () => {
    await on.loadAll();
    const compared = [one, two, three].map((drawing) => on.comparer.compare(drawing));
    expect(await compared[1]).toBe('superseded');
    on.worker.answerTo('compare', comparison('a'));
    expect(await compared[0]).toEqual(comparison('a'));
    await settled();
    on.worker.answerTo('compare', comparison('b'));
    expect(await compared[2]).toEqual(comparison('b'));
    expect(on.worker.asked('compare')).toEqual([[one], [three]]);
  });
});

describe('responses', () => {
  test('are asked of one network each, the newest picture first, without waiting for another’s', async () => {
    await on.loadAll();
    const responses = [
      on.comparer.responsesTo('a', picture),
      on.comparer.responsesTo('a', picture),
      on.comparer.responsesTo('a', picture),
      on.comparer.responsesTo('b', picture),
    ];
    expect(await responses[1]).toBe('superseded');
    expect(on.worker.asked('responsesTo').map(([id]) => id)).toEqual(['a', 'b']);
    on.worker.answerTo('responsesTo', []);
    expect(await responses[3]).toEqual([]);
  });

  test('wait until their own network is ready', async () => {
    const responses = on.comparer.responsesTo('b', picture);
    await on.loadOne();
    expect(on.worker.asked('responsesTo')).toEqual([]);
    await on.loadOne();
    expect(on.worker.asked('responsesTo')).toEqual([['b', picture]]);
    on.worker.answerTo('responsesTo', []);
    expect(await responses).toEqual([]);
  });

  test('of a network that is not there are an error', async () => {
    await expect(on.comparer.responsesTo('z', picture)).rejects.toThrow(RangeError);
  });
});

test('a question that fails rejects, and the next one is answered', async () => {
  await on.loadAll();
  const failure = expect(on.comparer.compare(one)).rejects.toThrow(WorkerDiedError);
  on.worker.refuse(new RangeError('a bug'), on.worker.last('compare'));
  await failure;
  const next = on.comparer.compare(two);
  on.worker.answerTo('compare', comparison('a'));
  expect(await next).toEqual(comparison('a'));
});

test('after dispose the worker is ended, what waits is superseded, and nothing is started or told', async () => {
  await on.loadOne();
  let heard = 0;
  on.comparer.subscribe(() => heard++);
  const waiting = [on.comparer.compare(one), on.comparer.responsesTo('b', picture)];
  on.comparer.dispose();
  expect(await Promise.all(waiting)).toEqual(['superseded', 'superseded']);
  expect(await on.comparer.compare(two)).toBe('superseded');
  expect(on.worker.ended).toBe(true);
  on.worker.share(0.5);
  on.worker.die();
  on.comparer.retry('a');
  await settled();
  expect([heard, on.workers.length]).toEqual([0, 1]);
});
