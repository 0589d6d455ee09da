import { describe, expect, test, vi } from 'vitest';
import { WorkerDiedError } from '../../../../lib/worker/api/errors';
import { SILENCE_MS } from '../../../../lib/worker/page/connection';
import { digit } from '../thread/numbers';
import { settled } from './fake-worker';
import { comparison, onFakeWorkers } from './on-fake-comparer-workers';

const one = digit('1');
const on = onFakeWorkers();

describe('a worker that dies', () => {
  test('is started again by itself, all networks load again, and the drawing under way is read', async () => {
    await on.loadAll();
    const compared = on.comparer.compare(one);
    on.worker.die();
    expect(on.kinds).toBe('loading waiting waiting');
    expect(on.workers.map(({ ended }) => ended)).toEqual([true, false]);
    await on.loadOne();
    on.worker.answerTo('compare', comparison('a'));
    expect(await compared).toEqual(comparison('a'));
    await on.loadOne();
    await on.loadOne();
    expect(on.kinds).toBe('ready ready ready');
  });

  test('while it loads is started again too, and a network that had failed stays so', async () => {
    await on.failOne();
    on.worker.die();
    await settled();
    expect(on.kinds).toBe('failed loading waiting');
    expect(on.workers).toHaveLength(2);
  });

  test('twice of a drawing: all have failed, the drawing rejects, and retry begins anew', async () => {
    await on.loadAll();
    const failure = expect(on.comparer.compare(one)).rejects.toThrow(WorkerDiedError);
    on.worker.die();
    await on.loadAll();
    on.worker.die('again');
    await failure;
    expect(on.kinds).toBe('failed failed failed');
    expect(on.comparer.states().b).toMatchObject({ error: { cause: { message: 'again' } } });
    expect(on.workers).toHaveLength(2);
    on.comparer.retry('b');
    expect(on.kinds).toBe('failed loading failed');
    await on.loadOne();
    expect(on.kinds).toBe('failed ready failed');
  });

  test('again and again of one network’s loading has failed that one alone, and the rest work', async () => {
    for (let life = 0; life < 2; life++) {
      await on.loadOne();
      expect(on.kinds).toBe('ready loading waiting');
      on.worker.die();
      await settled();
    }
    expect(on.comparer.states().b).toMatchObject({ kind: 'failed', error: { name: 'WorkerDiedError' } });
    const compared = on.comparer.compare(one);
    await on.loadOne();
    await on.loadOne();
    expect(on.kinds).toBe('ready failed ready');
    on.worker.answerTo('compare', comparison('a', 'c'));
    expect(await compared).toEqual(comparison('a', 'c'));
    expect(on.workers).toHaveLength(3);
  });

  test('as soon as it starts, as where its script is gone: each network has failed, after no more than one start each', async () => {
    for (let life = 0; life < 4; life++) {
      on.worker.die('gone');
      await settled();
    }
    expect(on.kinds).toBe('failed failed failed');
    expect(on.workers).toHaveLength(4);
  });

  test('has another life after each drawing that all networks have read, and not after one that a few have', async () => {
    for (let life = 0; life < 3; life++) {
      await on.loadAll();
      const compared = on.comparer.compare(one);
      on.worker.answerTo('compare', comparison('a', 'b', 'c'));
      await compared;
      on.worker.die();
      expect(on.kinds).toBe('loading waiting waiting');
    }
    await on.loadOne();
    const compared = on.comparer.compare(one);
    on.worker.answerTo('compare', comparison('a'));
    await compared;
    await on.loadOne();
    await on.loadOne();
    on.worker.die();
    expect(on.kinds).toBe('failed failed failed');
  });

  test('has died as well when it says nothing to a drawing for ten seconds', async () => {
    await on.loadAll();
    vi.useFakeTimers();
    const compared = on.comparer.compare(one);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    vi.useRealTimers();
    expect(on.workers.map(({ ended }) => ended)).toEqual([true, false]);
    await on.loadOne();
    on.worker.answerTo('compare', comparison('a'));
    expect(await compared).toEqual(comparison('a'));
  });

  test('says nothing any more once another has taken its place', async () => {
    const [first] = on.workers;
    first?.die();
    first?.share(0.9);
    first?.answerTo('load', { card: { id: 'late' } });
    await settled();
    expect(on.comparer.states().a).toEqual({ kind: 'loading', share: 0 });
  });
});
