import { openModel } from './open-model';
import { modelOf } from './recipes/table';
import { openRun } from './seed-accuracies';

type OpenModel = Awaited<ReturnType<typeof openModel>>;

/** A model that is opened when it is first needed, and once. */
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
      opened ??= run === undefined ? openModel(id) : openOfRun(id, run);
      return opened;
    },
  };
}

async function openOfRun(id: string, run: string): Promise<OpenModel> {
  const { network, exported } = await openRun(modelOf(id), run);
  return { network, card: exported.card };
}
