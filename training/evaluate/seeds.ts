import { UsageError, wholeNumber } from '../cli/options';
import { loadMnistTest } from '../data/load';
import { dataDirectory } from '../data/source-file';
import { slice } from '../data/split';
import { judgePictures } from '../evaluation/judge';
import { MNIST_TEST } from '../evaluation/sets/standard-sets';
import { tallyOf } from '../evaluation/tally';
import { openSeed } from '../export/open-run';
import { modelOf } from '../loop/recipes/table';
import { askedOf } from './options';
import { parseSlice, titleOf } from './slice';

/**
 * `evaluate -- seeds N`: how many of MNIST's test pictures, or of a slice of them, a model reads right with the seeds 1
 * to N. Trains what is missing, which takes as often as long as the model does.
 */
export async function evaluateSeeds(args: readonly string[]): Promise<void> {
  const { model, json, words } = askedOf(args, 2);
  const count = wholeNumber('seeds', words[0] ?? '', 1) as number;
  const range = words[1] === undefined ? undefined : parseSlice(words[1]);
  if (model.ofRun !== undefined) throw new UsageError('seeds makes runs of its own: leave out --run.');
  // In JSON nothing else may be printed.
  if (json) console.log = console.error;
  const { id } = model;
  const test = loadMnistTest(dataDirectory());
  const pictures = range ? slice(test, ...range) : test;
  const accuracies: number[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const { network, card } = await openSeed(modelOf(id), seed);
    const { readAnyway } = tallyOf(judgePictures(pictures, network, card));
    network.dispose();
    accuracies.push(readAnyway);
    console.log(`  seed ${seed}: ${percent(readAnyway)} read right, nothing rejected`);
  }
  const { mean, deviation } = spreadOf(accuracies);
  if (json) {
    process.stdout.write(`${JSON.stringify({ model: id, set: MNIST_TEST, range, accuracies, mean, deviation })}\n`);
    return;
  }
  const set = range ? titleOf(...range) : MNIST_TEST;
  console.log(`${id}, ${set}: ${percent(mean)} on average of ${count}, ± ${percent(deviation)} (standard deviation)`);
}

/** The mean, and the standard deviation with n − 1. */
export function spreadOf(accuracies: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const count = accuracies.length;
  const mean = accuracies.reduce((sum, value) => sum + value, 0) / count;
  const squares = accuracies.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : 0 };
}

const percent = (ratio: number): string => `${(100 * ratio).toFixed(2)} %`;
