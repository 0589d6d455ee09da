import { loadMnistTest } from '../data/load';
import { dataDirectory } from '../data/source-file';
import { MNIST_TEST } from '../evaluation/sets/standard-sets';
import { openSeed } from '../export/open-run';
import type { TrainableModel } from '../loop/recipe';
import { testAccuracy } from './measure';

/**
 * Prints how many of MNIST's test pictures, or of a range of them, a model reads right with the seeds 1 to `count`, with
 * mean and spread. Trains what is missing, which takes as often as long as the model does.
 */
export async function reportSeeds(
  model: TrainableModel,
  count: number,
  range: readonly [number, number] | undefined,
  asJson: boolean,
): Promise<void> {
  // In JSON nothing else may be printed.
  if (asJson) console.log = console.error;
  const test = loadMnistTest(dataDirectory());
  const accuracies: number[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const { network, exported } = await openSeed(model, seed);
    accuracies.push(testAccuracy(network, exported.card, test, range));
    network.dispose();
    console.log(`  seed ${seed}: ${percent(accuracies.at(-1) as number)} read right, nothing rejected`);
  }
  const { mean, deviation } = spreadOf(accuracies);
  const { id } = model.architecture;
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ model: id, set: MNIST_TEST, range, accuracies, mean, deviation })}\n`);
    return;
  }
  const of = range ? `${MNIST_TEST}, pictures ${range[0]} to ${range[1] - 1}` : MNIST_TEST;
  console.log(`${id}, ${of}: ${percent(mean)} on average of ${count}, ± ${percent(deviation)} (standard deviation)`);
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

export interface Spread {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of the runs, with n − 1. */
  readonly deviation: number;
}

export function spreadOf(accuracies: readonly number[]): Spread {
  const count = accuracies.length;
  const mean = accuracies.reduce((sum, value) => sum + value, 0) / count;
  const squares = accuracies.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count, mean, deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : 0 };
}
