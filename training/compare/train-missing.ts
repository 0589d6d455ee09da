import { existsSync, rmSync } from 'node:fs';
import { modelFolder } from '../cli/open-model';
import { exportRun, writeModel } from '../export/export-run';
import type { TrainableModel } from '../loop/recipe';
import { runFolder } from '../loop/recipes/variant';
import { runFiles } from '../loop/run';
import { trainModel } from '../loop/train-model';

/** Ours takes longer than all others together, and is not trained again for a comparison. */
const OURS = 'digit-net';

/**
 * Trains the models that are not there, and writes those that ship to public/models; goes on with runs that were
 * interrupted. With `restart` the classic ones are trained again, though they are there.
 */
export async function trainMissing(models: readonly TrainableModel[], restart: boolean): Promise<void> {
  for (const model of models) {
    const { id } = model.architecture;
    const folder = runFolder(model);
    const isThere = existsSync(model.isForComparison ? runFiles(folder).best : `${modelFolder(id)}/card.json`);
    const isAgain = restart && id !== OURS;
    // A run that only the comparison shows is finished where going on with it adds nothing.
    if (isThere && !isAgain && !model.isForComparison) continue;
    if (isAgain) forget(model);
    const isBegun = existsSync(runFiles(folder).last);
    await trainModel(model, folder, isBegun);
    if (!model.isForComparison) writeModel(await exportRun(model, folder));
  }
}

/** Removes a model and its run: a training that is interrupted can then be continued. */
function forget(model: TrainableModel): void {
  rmSync(modelFolder(model.architecture.id), { recursive: true, force: true });
  rmSync(runFolder(model), { recursive: true, force: true });
}
