import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';

export interface OpenModel {
  readonly network: Network;
  readonly card: ModelCard;
}

/** A model that is opened when it is first needed, and once. Only then is TensorFlow.js loaded, and the training for a run. */
export interface LazyModel {
  readonly id: string;
  /** The folder of a run that was not exported. */
  readonly run?: string;
  /** @throws as `openModel` does */
  open(): Promise<OpenModel>;
}

/** The shipped model, or with `run` the one of that folder. */
export function lazyModel(id: string, run?: string): LazyModel {
  let opened: Promise<OpenModel> | undefined;
  return {
    id,
    run,
    open() {
      opened ??= run === undefined ? openShipped(id) : openOfRun(id, run);
      return opened;
    },
  };
}

async function openShipped(id: string): Promise<OpenModel> {
  const { openModel } = await import('./open-model');
  return openModel(id);
}

async function openOfRun(id: string, run: string): Promise<OpenModel> {
  const [{ modelOf }, { openRun }] = await Promise.all([
    import('../loop/recipes/table'),
    import('../export/export-run'),
  ]);
  return openRun(modelOf(id), run);
}
