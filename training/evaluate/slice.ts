import { UsageError } from '../cli/options';
import { loadMnistTest } from '../data/load';
import { dataDirectory } from '../data/source-file';
import { slice } from '../data/split';
import { judgePictures } from '../evaluation/judge';
import { MNIST_TEST } from '../evaluation/sets/standard-sets';
import { printSets } from '../evaluation/table';
import { askedOf } from './options';

/** Pictures in MNIST's test set. */
const TEST_COUNT = 10_000;

/** `evaluate -- slice A:B`: a part of MNIST's test pictures alone. */
export async function evaluateSlice(args: readonly string[]): Promise<void> {
  const { model, json, words } = askedOf(args, 1);
  const [from, to] = parseSlice(words[0] ?? '');
  const { network, card } = await model.open();
  const judged = judgePictures(slice(loadMnistTest(dataDirectory()), from, to), network, card);
  printSets({ title: titleOf(from, to), judged }, json);
}

export const titleOf = (from: number, to: number): string => `${MNIST_TEST}, pictures ${from} to ${to - 1}`;

/**
 * "3301:6601" as [3301, 6601]: pictures of the test set counted from 0, from the first number on and before the second, as
 * Python cuts. @throws UsageError
 */
export function parseSlice(text: string): [from: number, to: number] {
  const [, from, to] = (/^(\d*):(\d*)$/.exec(text) ?? []) as (string | undefined)[];
  const range: [number, number] = [Number(from || 0), Number(to || TEST_COUNT)];
  if (from !== undefined && range[0] < range[1] && range[1] <= TEST_COUNT) return range;
  throw new UsageError(
    `A slice is two numbers from 0 to ${TEST_COUNT} with a colon, the first one lower, as 3301:6601, not "${text}".`,
  );
}
