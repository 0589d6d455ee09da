import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { MOST_SECONDS, startReadingPool } from '../../../../training/cli/batch/reading-pool';

/** A thread that answers with a file's own name, or dies over it in the way the name tells. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (file) => {
    if (file.startsWith('hang')) for (;;);
    if (file === 'exit') process.exit(3);
    if (file === 'throw') throw new Error('A fault.');
    if (file === 'memory') for (const all = []; ; ) all.push(new Array(1e5).fill(file));
    setTimeout(() => parentPort.postMessage({ error: 'read ' + file }), file === 'slow' ? 100 : 0);
  });
  parentPort.postMessage('ready');
`;

function poolOf(count: number, code = THREAD) {
  const started: Worker[] = [];
  const pool = startReadingPool(count, { model: 'digit-net' }, () => {
    const thread = new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
    started.push(thread);
    return thread;
  });
  return { pool, started };
}

afterEach(() => {
  vi.useRealTimers();
});

test('each file gets its own answer, whichever thread reads it', async () => {
  const { pool, started } = poolOf(3);
  const files = Array.from({ length: 20 }, (_, i) => (i % 7 === 0 ? 'slow' : `${i}.png`));
  const answers = await Promise.all(files.map(pool.ask));
  expect(answers).toEqual(files.map((file) => ({ error: `read ${file}` })));
  expect(started).toHaveLength(3);
  await pool.dismiss();
});

test.each([
  ['exit', 'It ended with 3.'],
  ['throw', 'A fault.'],
  ['memory', 'Worker terminated due to reaching memory limit'],
])('a thread that dies over a file (%s) gives it an error, and the rest is read', async (deadly, why) => {
  const { pool, started } = poolOf(2);
  const answers = await Promise.all(['a', deadly, 'b', deadly, 'c', 'd'].map(pool.ask));
  const died = { error: expect.stringContaining(`${deadly} could not be read: the thread that read it died. ${why}`) };
  const [a, b, c, d] = [...'abcd'].map((file) => ({ error: `read ${file}` }));
  expect(answers).toEqual([a, died, b, died, c, d]);
  expect(started).toHaveLength(4);
  await pool.dismiss();
});

test('a picture that hangs is given up after the time that none takes, once, and the rest is read', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { pool, started } = poolOf(2);
  const answers: unknown[] = [];
  const files = ['hang 1', 'a', 'hang 2', 'b'];
  const asked = files.map(async (file) => answers.push(await pool.ask(file)));
  await asked[1];
  // Both threads hang, or are about to.
  while (vi.getTimerCount() < 2) await setImmediate();
  vi.advanceTimersByTime(1000 * MOST_SECONDS - 1);
  await setImmediate();
  expect(answers).toEqual([{ error: 'read a' }]);
  vi.advanceTimersByTime(1000);
  await Promise.all(asked);
  const gaveUp = (file: string) => ({ error: `${file} could not be read: it took longer than ${MOST_SECONDS} s.` });
  expect(answers).toEqual(expect.arrayContaining([gaveUp('hang 1'), gaveUp('hang 2'), { error: 'read b' }]));
  expect(started).toHaveLength(4);
  await pool.dismiss();
});

test('where no thread can start, every file is refused with the reason, also one asked for later', async () => {
  const { pool, started } = poolOf(2, `throw new TypeError('No model.');`);
  const refused = ['a', 'b', 'c'].map((file) => pool.ask(file).catch((error: Error) => error));
  for (const error of await Promise.all(refused)) expect(error).toMatchObject({ message: 'No model.' });
  await expect(pool.ask('d')).rejects.toThrow('No model.');
  expect(started).toHaveLength(2);
  await pool.dismiss();
});

test('dismissed threads end', async () => {
  const { pool, started } = poolOf(2);
  await pool.ask('a');
  const ended = started.map((thread) => new Promise((resolve) => thread.once('exit', resolve)));
  await pool.dismiss();
  await Promise.all(ended);
  expect(started).toHaveLength(2);
});
