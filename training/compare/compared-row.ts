import type { Network } from '../../lib/model/network';
import type { Calibration } from '../../lib/reading/card';
import { openModel } from '../cli/open-model';
import { type LabelledImages, loadMnistTest, loadMnistTraining } from '../data/load';
import { inPictures } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import { takeSplit, unseenPenDrawings } from '../data/split';
import { judgePictures } from '../evaluation/judge';
import { nearestNeighbours } from '../evaluation/nearest-neighbours';
import { MNIST_TEST, standardSets } from '../evaluation/sets/standard-sets';
import { tallyOf } from '../evaluation/tally';
import { recordInCard, shippedRun } from '../export/export-run';
import { openRun } from '../export/open-run';
import type { TrainableModel } from '../loop/recipe';
import { runFolder } from '../loop/recipes/variant';
import type { RunState } from '../loop/run';
import { drawnAnywhere, shrunkSheets } from './drawn-anywhere';
import type { ComparedRow, LearningPoint } from './row';

/** The pictures that every network of the comparison is asked about. */
export interface ComparisonSets {
  readonly test: LabelledImages;
  readonly pen: LabelledImages;
  readonly anySize: LabelledImages;
  readonly shrunk: LabelledImages;
}

/** @throws DataMissingError, DataFormatError, DataChecksumError */
export function comparisonSets(): ComparisonSets {
  const pen = unseenPenDrawings();
  const anywhere = drawnAnywhere(pen);
  return {
    test: loadMnistTest(dataDirectory()),
    pen: inPictures(pen),
    anySize: inPictures(anywhere),
    shrunk: shrunkSheets(anywhere),
  };
}

/** Everything about a trained network. A model that ships is measured as it ships, and its card notes the metrics. */
export async function comparedRow(model: TrainableModel, sets: ComparisonSets): Promise<ComparedRow> {
  const { architecture, isForComparison, source } = model;
  const { id, title } = architecture;
  console.log(`  ${title}`);
  const { network, card, run } = await (isForComparison ? openRun(model, runFolder(model)) : openShipped(id));
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

/** All metrics of a network. */
function measure(
  network: Network,
  calibration: Calibration,
  sets: ComparisonSets,
): Pick<ComparedRow, 'test' | 'calibrationError' | 'pen' | 'anySize' | 'shrunk'> {
  const tallyOn = (images: LabelledImages) => tallyOf(judgePictures(images, network, calibration));
  const { readAnyway: test, calibrationError } = tallyOn(sets.test);
  return {
    ...{ test, calibrationError, pen: tallyOn(sets.pen).readAnyway },
    ...{ anySize: tallyOn(sets.anySize).readAnyway, shrunk: tallyOn(sets.shrunk).readAnyway },
  };
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
