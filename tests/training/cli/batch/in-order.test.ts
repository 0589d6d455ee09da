import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../training/augment/random';
import { inOrder } from '../../../../training/cli/batch/in-order';

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

test('no more than so many are under way or waiting to be taken', async () => {
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
