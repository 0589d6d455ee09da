import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../../../training/augment/random';
import { inOrder, readPictures, threadsFor } from '../../../../training/cli/batch/read-pictures';
import { lazyModel } from '../../../../training/cli/lazy-model';
import type { FileAnswer } from '../../../../training/cli/read-picture-file';
import { temporaryFolder } from '../../../temporary-folder';
import { writeDigitPictures } from '../../digit-pictures';

const folder = temporaryFolder('read-pictures');

beforeAll(async () => {
  await writeDigitPictures(folder);
});

test('few pictures are read on one thread, many on every core, and on no more than eight', () => {
  expect([0, 1, 19].map((pictures) => threadsFor(pictures, 2))).toEqual([1, 1, 1]);
  expect([20, 1000].map((pictures) => threadsFor(pictures, 2))).toEqual([2, 2]);
  expect([threadsFor(35, 16), threadsFor(1000, 16), threadsFor(1000, 1)]).toEqual([3, 8, 1]);
});

async function read(names: readonly string[], threads: number): Promise<FileAnswer[]> {
  const answers: FileAnswer[] = [];
  const files = names.map((name) => join(folder, name));
  for await (const answer of readPictures(files, lazyModel('digit-net'), threads)) answers.push(answer);
  return answers;
}

test('two threads read what one reads, in the same order', async () => {
  const names = ['4.png', 'broken.png', 'number.png', 'missing.png', '0.png'];
  const answers = await read(names, 1);
  expect(answers).toMatchObject([
    { reading: { text: '4' } },
    { error: expect.stringContaining('broken.png is not a picture') },
    { reading: { text: '31|42' } },
    { error: expect.stringContaining('missing.png is not there.') },
    { reading: { text: '0' } },
  ]);
  expect(await read(names, 2)).toEqual(answers);
});

test('one picture too is read on a thread of its own, where it can be given up', async () => {
  const model = { id: 'digit-net', open: () => Promise.reject(new Error('It was opened here.')) };
  const answers = readPictures([join(folder, '7.png')], model);
  expect((await answers.next()).value).toMatchObject({ reading: { text: '7' } });
  await answers.return();
});

test('of no picture no model is opened', async () => {
  const model = { id: 'none', open: () => Promise.reject(new Error('It was opened.')) };
  for await (const answer of readPictures([], model)) expect(answer).toBeUndefined();
});

test('who stops reading in the middle leaves no thread behind', async () => {
  const files = Array.from({ length: 50 }, () => join(folder, '7.png'));
  const answers = readPictures(files, lazyModel('digit-net'), 2);
  expect((await answers.next()).value).toMatchObject({ reading: { text: '7' } });
  await answers.return();
  expect(await answers.next()).toEqual({ done: true, value: undefined });
});

async function all<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const answer of answers) got.push(answer);
  return got;
}

test('answers come in the order of the items, whichever is there first', async () => {
  const random = seededRandom(1);
  const items = Array.from({ length: 50 }, (_, i) => i);
  const ask = async (item: number): Promise<number> => setTimeout(random.between(0, 5), item * 10);
  expect(await all(inOrder(items, 7, ask))).toEqual(items.map((item) => item * 10));
  expect(await all(inOrder(items.slice(0, 3), 7, ask))).toEqual([0, 10, 20]);
  expect(await all(inOrder([], 7, ask))).toEqual([]);
});

test('no more than the given number are under way or waiting to be taken', async () => {
  let [asked, taken, most] = [0, 0, 0];
  const ask = async (item: number): Promise<number> => {
    asked += 1;
    most = Math.max(most, asked - taken);
    // The first is the last to come.
    await setTimeout(item === 0 ? 20 : 0);
    return item;
  };
  for await (const _ of inOrder(Array(40).keys(), 4, ask)) taken += 1;
  expect([asked, taken, most]).toEqual([40, 40, 4]);
});

test('what goes wrong is thrown in its turn, behind the answers before it', async () => {
  const got: number[] = [];
  const reading = async () => {
    for await (const answer of inOrder([0, 1, 2, 3], 4, async (item) => {
      if (item >= 2) throw new Error(`item ${item}`);
      return item;
    })) {
      got.push(answer);
    }
  };
  await expect(reading()).rejects.toThrow('item 2');
  expect(got).toEqual([0, 1]);
});
