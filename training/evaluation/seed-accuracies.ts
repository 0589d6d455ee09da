import { existsSync } from 'node:fs';
import { loadNetwork, type Network } from '../../lib/model/network';
import type { ExportedModel } from '../export/export-network';
import { exportRun } from '../export/export-run';
import { runFolder } from '../loop/recipes/run-folder';
import type { TrainableModel } from '../loop/recipes/trainable-model';
import { variantOf } from '../loop/recipes/variant';
import { runFiles } from '../loop/run';
import { trainModel } from '../loop/train-model';

/** A run's network as it would ship, and how to read its logits. */
export interface RunNetwork {
  readonly network: Network;
  readonly exported: ExportedModel;
}

/** The network of a run that was not written to public/models. The caller disposes of it. */
export async function openRun(model: TrainableModel, folder: string): Promise<RunNetwork> {
  const exported = await exportRun(model, folder);
  const { modelJson, weights } = exported;
  const files = { modelJson: JSON.parse(modelJson), weights: Uint8Array.from(weights).buffer };
  return { network: loadNetwork(files), exported };
}

/** The same of a model's run with a seed; trains it where it is not there, and goes on where it was interrupted. */
export async function openSeed(model: TrainableModel, seed: number): Promise<RunNetwork> {
  const folder = runFolder(model, { seed });
  await trainModel(variantOf(model, { seed }), folder, existsSync(runFiles(folder).last));
  return openRun(model, folder);
}

export interface Spread {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of the runs, with n − 1. */
  readonly deviation: number;
}

export function spreadOf(accuracies: readonly number[]): Spread {
  const count = accuracies.length;
  const mean = accuracies.reduce((sum, value) => sum + value, 0) / count;
  const squares = accuracies.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count, mean, deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : 0 };
}
