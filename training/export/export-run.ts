import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ModelCard } from '../../lib/model/card';
import { startBackend } from '../backend';
import { loadMnistTraining } from '../data/load';
import { inPictures } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import { mnistValidationTitle, takeSplit } from '../data/split';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from '../evaluation/pen-writers';
import { type Checkpoint, readCheckpoint } from '../loop/checkpoint';
import { checkRun, type RunState, runFiles } from '../loop/train-network';
import { layoutOf } from '../network/parameters';
import { modelFolder } from '../open-model';
import type { TrainableModel } from '../recipes/trainable-model';
import { asInRecipe } from '../recipes/variant';
import { UsageError } from '../usage';
import { type ExportedModel, exportNetwork } from './export-network';

/**
 * The kept weights of the run in `folder` as a model: calibrated on what the run was validated with.
 * @throws UsageError where there is no run, OtherRunError where it is another network's, CheckpointError, and the errors of loading data
 */
export async function exportRun(model: TrainableModel, folder: string): Promise<ExportedModel> {
  const kept = keptOf(model, folder);
  const { recipe } = kept.about;
  const asTrained = asInRecipe(model, recipe);
  checkRun(folder, asTrained.architecture, layoutOf(asTrained.architecture), kept);
  await startBackend();
  const validation = [
    {
      set: mnistValidationTitle(recipe.split),
      images: takeSplit(loadMnistTraining(dataDirectory()), recipe.split).validation,
    },
    { set: UNSEEN_PEN_WRITERS, images: inPictures(unseenPenDrawings()) },
  ];
  return exportNetwork(asTrained, kept, validation);
}

function keptOf({ architecture: { id } }: TrainableModel, folder: string): Checkpoint<RunState> {
  const { best, last } = runFiles(folder);
  const found = readCheckpoint<RunState>(best);
  // The last checkpoint tells of the epochs behind the kept one, too.
  if (found) return { ...found, about: readCheckpoint<RunState>(last)?.about ?? found.about };
  throw new UsageError(`${best} is not there: npm run train -- --model ${id} makes it.`);
}

/** Writes a model's files to public/models/<id>/, with the run they come from, for reports. Gives the folder. */
export function writeModel({ modelJson, weights, weightsFile, card, run }: ExportedModel): string {
  const target = modelFolder(card.id);
  // The weights of an earlier export have another name.
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(`${target}/model.json`, modelJson);
  writeFileSync(`${target}/${weightsFile}`, weights);
  writeCard(card);
  writeFileSync(`${target}/run.json`, `${JSON.stringify(run)}\n`);
  return target;
}

export function writeCard(card: ModelCard): void {
  writeFileSync(`${modelFolder(card.id)}/card.json`, `${JSON.stringify(card, null, 2)}\n`);
}

/** The run that a shipped model comes from, epoch by epoch; `undefined` where it was not kept. */
export function shippedRun(id: string): RunState | undefined {
  const file = `${modelFolder(id)}/run.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunState) : undefined;
}
