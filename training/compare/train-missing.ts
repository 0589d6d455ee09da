import { existsSync, rmSync } from 'node:fs';
import { modelFolder } from '../cli/open-model';
import { exportRun, writeModel } from '../export/export-run';
import { runFolder } from '../loop/recipes/run-folder';
import type { TrainableModel } from '../loop/recipes/trainable-model';
import { runFiles } from '../loop/run';
import { trainModel } from '../loop/train-model';
import { SEEDS } from './seeds';

/** Ours takes longer than all others together, and is not trained anew for a comparison. */
const OURS = 'digit-net';

/**
 * Trains the models that are not there, and writes those that ship to public/models; goes on with runs that were
 * interrupted. With `restart` the classic ones are trained anew, though they are there. Gives how many it trained from
 * their first step to their last.
 */
export async function trainMissing(models: readonly TrainableModel[], restart: boolean): Promise<number> {
  let trained = 0;
  for (const model of models) {
    const { id } = model.architecture;
    const folder = runFolder(model);
    const isThere = existsSync(model.isForReport ? runFiles(folder).best : `${modelFolder(id)}/card.json`);
    const anew = restart && id !== OURS;
    // A run that only the report shows is finished where going on with it adds nothing.
    if (isThere && !anew && !model.isForReport) continue;
    if (anew) forget(model);
    const isBegun = existsSync(runFiles(folder).last);
    await trainModel(model, folder, isBegun);
    if (!isBegun) trained += 1;
    if (!model.isForReport) writeModel(await exportRun(model, folder));
  }
  return trained;
}

/** Removes a model, its run, and those with other seeds: an interrupted training anew is then gone on with. */
function forget(model: TrainableModel): void {
  rmSync(modelFolder(model.architecture.id), { recursive: true, force: true });
  for (const seed of [model.recipe.seed, ...SEEDS]) {
    rmSync(runFolder(model, { seed }), { recursive: true, force: true });
  }
}
