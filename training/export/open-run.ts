import { existsSync } from 'node:fs';
import type { Network } from '../../lib/model/network';
import { openInMemory } from '../cli/open-model';
import type { TrainableModel } from '../loop/recipe';
import { runFolder, variantOf } from '../loop/recipes/variant';
import { runFiles } from '../loop/run';
import { trainModel } from '../loop/train-model';
import type { ExportedModel } from './export-network';
import { exportRun } from './export-run';

/** A run's network as it would ship. */
export interface RunNetwork extends ExportedModel {
  readonly network: Network;
}

/** The network of a run that was not written to public/models. The caller disposes of it. */
export async function openRun(model: TrainableModel, folder: string): Promise<RunNetwork> {
  const exported = await exportRun(model, folder);
  const { network } = await openInMemory(exported);
  return { ...exported, network };
}

/** The same of a model's run with a seed; trains it where it is not there, and goes on where it was interrupted. */
export async function openSeed(model: TrainableModel, seed: number): Promise<RunNetwork> {
  const folder = runFolder(model, { seed });
  await trainModel(variantOf(model, { seed }), folder, existsSync(runFiles(folder).last));
  return openRun(model, folder);
}
