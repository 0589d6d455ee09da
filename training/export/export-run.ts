import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { ModelCard } from '../../lib/reading/card';
import { modelFolder } from '../cli/open-model';
import { UsageError } from '../cli/options';
import { replaceFile, replaceFiles } from '../cli/write-file';
import { loadMnistTraining } from '../data/load';
import { inPictures } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import {
  mnistValidationTitle,
  takeSplit,
  UNSEEN_PEN_WRITERS,
  UNSEEN_SITES,
  unseenPenDrawings,
  unseenSitesDigits,
} from '../data/split';
import { measuredOn } from '../evaluation/judge';
import type { EvaluatedSet } from '../evaluation/table';
import type { Checkpoint } from '../loop/checkpoint';
import type { TrainableModel } from '../loop/recipe';
import { asInRecipe } from '../loop/recipes/variant';
import { checkRun, type RunState, readSaved, runFiles } from '../loop/run';
import { startBackend } from '../network/backend';
import { parameterLayout } from '../network/parameters';
import { channelSamples } from './calibration-samples';
import { type ExportedModel, exportNetwork, type ValidationSet } from './export-network';

/**
 * The saved weights of the run in `folder` as a model: calibrated on what the run was validated with.
 * @throws UsageError where there is no run, OtherRunError where it is another network's, CheckpointError, and the errors of loading data
 */
export async function exportRun(model: TrainableModel, folder: string): Promise<ExportedModel> {
  const saved = savedOf(model, folder);
  const { recipe } = saved.about;
  const asTrained = asInRecipe(model, recipe);
  checkRun(folder, asTrained.architecture, parameterLayout(asTrained.architecture), saved);
  await startBackend();
  const images = takeSplit(loadMnistTraining(dataDirectory()), recipe.split).validation;
  const pen = unseenPenDrawings();
  const validation: ValidationSet[] = [
    { set: mnistValidationTitle(recipe.split), images, channel: 'picture' },
    { set: UNSEEN_PEN_WRITERS, images: inPictures(pen) },
  ];
  if (recipe.mixture.drawnDigits === 0) return exportNetwork(asTrained, saved, validation);
  const sites = unseenSitesDigits();
  return exportNetwork(asTrained, saved, [...validation, { set: UNSEEN_SITES, images: inPictures(sites) }], (network) =>
    channelSamples([...pen, ...sites], images, network),
  );
}

function savedOf({ architecture: { id } }: TrainableModel, folder: string): Checkpoint<RunState> {
  const found = readSaved(folder);
  if (found) return found;
  throw new UsageError(`${runFiles(folder).best} is not there: npm run train -- --model ${id} makes it.`);
}

/** A model and the run it comes from, whatever was learnt. */
interface ModelToWrite extends Pick<ExportedModel, 'modelJson' | 'weights' | 'weightsFile' | 'card'> {
  readonly run: unknown;
}

/**
 * Writes a model's files to public/models/<id>/, with the run they come from, for reports. The earlier model goes when all
 * of the new one is written. Gives the folder. @throws WriteError
 */
export function writeModel({ modelJson, weights, weightsFile, card, run }: ModelToWrite): string {
  const target = modelFolder(card.id);
  const files = {
    [`${target}/${weightsFile}`]: weights,
    [`${target}/model.json`]: modelJson,
    [`${target}/run.json`]: `${JSON.stringify(run)}\n`,
    [cardFile(card)]: cardText(card),
  };
  replaceFiles(files);
  // The weights of an earlier export have another name, and its metrics are of those.
  for (const name of readdirSync(target))
    if (!(`${target}/${name}` in files)) rmSync(`${target}/${name}`, { recursive: true });
  return target;
}

const cardFile = ({ id }: ModelCard): string => `${modelFolder(id)}/card.json`;
const cardText = (card: ModelCard): string => `${JSON.stringify(card, null, 2)}\n`;

/** Notes in the card what was measured, in place of an earlier measure of the same set. @throws WriteError */
export function recordInCard(card: ModelCard, sets: readonly EvaluatedSet[]): void {
  const measured = sets.map(({ title, judged }) => measuredOn(title, judged));
  const others = card.measured.filter(({ set }) => !measured.some((one) => one.set === set));
  const noted = { ...card, measured: [...others, ...measured] };
  replaceFile(cardFile(card), cardText(noted));
}

/** The run that a shipped model comes from, epoch by epoch; `undefined` where it was not saved. */
export function shippedRun(id: string): RunState | undefined {
  const file = `${modelFolder(id)}/run.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunState) : undefined;
}
