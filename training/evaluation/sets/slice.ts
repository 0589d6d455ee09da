import { UsageError } from '../../cli/usage';

/** Pictures in MNIST's test set. */
const TEST_COUNT = 10_000;

/**
 * "3301:6601" as [3301, 6601]: pictures of the test set counted from 0, from the first number on and before the second, as
 * Python cuts. @throws UsageError
 */
export function parseSlice(text: string): [from: number, to: number] {
  const [, from, to] = (/^(\d*):(\d*)$/.exec(text) ?? []) as (string | undefined)[];
  const range: [number, number] = [Number(from || 0), Number(to || TEST_COUNT)];
  if (from !== undefined && range[0] < range[1] && range[1] <= TEST_COUNT) return range;
  throw new UsageError(
    `--slice takes two numbers from 0 to ${TEST_COUNT} with a colon, the first one lower, as 3301:6601, not "${text}".`,
  );
}
