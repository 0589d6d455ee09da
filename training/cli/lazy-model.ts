import type { ModelInMemory, OpenModel } from './open-model';

export type { OpenModel };

/** A model that is opened when it is first needed, and once. Only then is TensorFlow.js loaded. */
export interface LazyModel {
  readonly id: string;
  /** Makes the model of a run that was not exported; without it, the shipped one is read. */
  readonly ofRun?: () => Promise<ModelInMemory>;
  /** @throws as `openModel` does */
  open(): Promise<OpenModel>;
}

/** The shipped model, or that of a run. */
export function lazyModel(id: string, ofRun?: () => Promise<ModelInMemory>): LazyModel {
  let opened: Promise<OpenModel> | undefined;
  return {
    id,
    ofRun,
    open() {
      opened ??= openNow(id, ofRun);
      return opened;
    },
  };
}

async function openNow(id: string, ofRun: LazyModel['ofRun']): Promise<OpenModel> {
  const { openInMemory, openModel } = await import('./open-model');
  return ofRun === undefined ? openModel(id) : openInMemory(await ofRun());
}
