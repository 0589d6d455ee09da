import { openModel } from '../cli/open-model';
import { loadMnistTraining } from '../data/load';
import { dataDirectory } from '../data/source-file';
import { takeSplit } from '../data/split';
import { nearestNeighbours } from '../evaluation/nearest-neighbours';
import { openRun, openSeed, spreadOf } from '../evaluation/seed-accuracies';
import { MNIST_TEST, recordInCard, standardSets } from '../evaluation/sets/standard-sets';
import { shippedRun } from '../export/export-run';
import { runFolder } from '../loop/recipes/run-folder';
import type { TrainableModel } from '../loop/recipes/trainable-model';
import type { RunState } from '../loop/run';
import { type ComparisonSets, measure, testAccuracy } from './measure';
import type { ComparedRow, LearningPoint } from './row';
import { CHEAP, SEEDS } from './seeds';

/** Whose source measures on a part of the test set, and whose on the column of one digit. */
const SLICED = /^mlp-512/;
const ZERO_COLUMN = 'mlp-100';

/** Everything about a trained network. A model that ships is measured as it ships, and its card notes the figures. */
export async function comparedRow(model: TrainableModel, sets: ComparisonSets): Promise<ComparedRow> {
  const { architecture, isForReport, source, words } = model;
  const { id, title, summary } = architecture;
  console.log(`  ${title}`);
  const { network, card, run } = await (isForReport ? openForReport(model) : openShipped(id));
  const { slice, zeroColumn, ...measured } = measure(network, card, sets);
  const accuracy = measured.test.accuracy;
  if (!isForReport && !card.measured.some((one) => one.set === MNIST_TEST)) {
    recordInCard(card, standardSets(network, card));
  }
  network.dispose();
  const { seconds } = card.training;
  const isCheap = !isForReport && seconds !== undefined && seconds <= CHEAP;
  const last = run?.history.at(-1);
  return {
    ...{ id, title, architecture: summary, recipe: words, source },
    ...{ parameters: card.parameters, bytes: card.bytes, seconds, epochs: run?.recipe.epochs },
    ...measured,
    ...(SLICED.test(id) && { slice }),
    ...(id === ZERO_COLUMN && { zeroColumn }),
    ...(last && learnsPicturesAlone(run) && { training: last.validation[2]?.accuracy }),
    ...(isCheap && { seeds: spreadOf([accuracy, ...(await otherSeeds(model, card.training.seed, sets))]) }),
    curve: run ? curveOf(run) : [],
  };
}

async function openShipped(id: string) {
  return { ...(await openModel(id)), run: shippedRun(id) };
}

async function openForReport(model: TrainableModel) {
  const { network, exported } = await openRun(model, runFolder(model));
  return { network, card: exported.card, run: exported.run as RunState | undefined };
}

async function otherSeeds(model: TrainableModel, seed: number, sets: ComparisonSets): Promise<number[]> {
  const accuracies: number[] = [];
  for (const other of SEEDS) {
    if (other === seed) continue;
    const { network, exported } = await openSeed(model, other);
    accuracies.push(testAccuracy(network, exported.card, sets.test));
    network.dispose();
  }
  return accuracies;
}

/** Then its third validation set is of pictures it learns from. */
const learnsPicturesAlone = (run: RunState | undefined): run is RunState => run?.recipe.mixture.drawingRepeats === 0;

function curveOf(run: RunState): LearningPoint[] {
  return run.history.map(({ samples, loss, validation }) => ({
    images: samples,
    loss,
    validation: validation[0]?.accuracy ?? 0,
    pen: validation[1]?.accuracy ?? 0,
    ...(learnsPicturesAlone(run) && { training: validation[2]?.accuracy }),
  }));
}

const NEIGHBOURS = 3;

/** The conventional algorithm beside the networks, which keeps all it has seen. */
export async function kNearestRow(sets: ComparisonSets): Promise<ComparedRow> {
  const title = `${NEIGHBOURS} nearest neighbours`;
  console.log(`  ${title}`);
  const known = takeSplit(loadMnistTraining(dataDirectory()), { training: 55_000, validation: 5_000 }).training;
  const network = nearestNeighbours(known, NEIGHBOURS);
  const { test, pen, anySize, shrunk } = measure(network, { temperature: 1, rejectBelow: 0 }, sets);
  network.dispose();
  return {
    ...{ id: 'k-nearest', title, recipe: 'nothing is trained: all 55,000 pictures are kept' },
    architecture: `The digit that most of the ${NEIGHBOURS} pictures nearest by their pixels show`,
    ...{ parameters: undefined, bytes: undefined, seconds: undefined, source: undefined },
    ...{ test, pen, anySize, shrunk, curve: [] },
  };
}
