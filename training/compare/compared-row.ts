import { openModel } from '../cli/open-model';
import { loadMnistTraining } from '../data/load';
import { dataDirectory } from '../data/source-file';
import { takeSplit } from '../data/split';
import { nearestNeighbours } from '../evaluation/nearest-neighbours';
import { MNIST_TEST, standardSets } from '../evaluation/sets/standard-sets';
import { recordInCard, shippedRun } from '../export/export-run';
import { openRun } from '../export/open-run';
import type { TrainableModel } from '../loop/recipe';
import { runFolder } from '../loop/recipes/variant';
import type { RunState } from '../loop/run';
import { type ComparisonSets, measure } from './measure';
import type { ComparedRow, LearningPoint } from './row';

/** Everything about a trained network. A model that ships is measured as it ships, and its card notes the figures. */
export async function comparedRow(model: TrainableModel, sets: ComparisonSets): Promise<ComparedRow> {
  const { architecture, isForComparison, source } = model;
  const { id, title } = architecture;
  console.log(`  ${title}`);
  const { network, card, run } = await (isForComparison ? openForComparison(model) : openShipped(id));
  const measured = measure(network, card, sets);
  if (!isForComparison && !card.measured.some((one) => one.set === MNIST_TEST)) {
    recordInCard(card, standardSets(network, card));
  }
  network.dispose();
  const { parameters, training } = card;
  return { id, parameters, seconds: training.seconds, source, ...measured, curve: run ? curveOf(run) : [] };
}

async function openShipped(id: string) {
  return { ...(await openModel(id)), run: shippedRun(id) };
}

async function openForComparison(model: TrainableModel) {
  const { network, exported } = await openRun(model, runFolder(model));
  return { network, card: exported.card, run: exported.run as RunState | undefined };
}

function curveOf(run: RunState): LearningPoint[] {
  return run.history.map(({ samples, validation }) => ({
    images: samples,
    validation: validation[0]?.accuracy ?? 0,
    pen: validation[1]?.accuracy ?? 0,
  }));
}

const NEIGHBOURS = 3;

/** The conventional algorithm beside the networks, which keeps all it has seen. */
export async function kNearestRow(sets: ComparisonSets): Promise<ComparedRow> {
  console.log(`  ${NEIGHBOURS} nearest neighbours`);
  const known = takeSplit(loadMnistTraining(dataDirectory()), { training: 55_000, validation: 5_000 }).training;
  const network = nearestNeighbours(known, NEIGHBOURS);
  const measured = measure(network, { temperature: 1, rejectBelow: 0 }, sets);
  network.dispose();
  const unknown = { parameters: undefined, seconds: undefined, source: undefined };
  return { id: 'k-nearest', ...unknown, ...measured, curve: [] };
}
