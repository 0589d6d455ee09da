import { testAccuracy } from '../compare/measure';
import { loadMnistTest } from '../data/load';
import { dataDirectory } from '../data/source-file';
import type { TrainableModel } from '../loop/recipes/trainable-model';
import { openSeed, spreadOf } from './seed-accuracies';
import { MNIST_TEST } from './sets/standard-sets';

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
