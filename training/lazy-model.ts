import { openModel } from './open-model';

type OpenModel = Awaited<ReturnType<typeof openModel>>;

/** A shipped model that is opened when it is first needed, and once. */
export interface LazyModel {
  readonly id: string;
  /** @throws as `openModel` does */
  open(): Promise<OpenModel>;
}

export function lazyModel(id: string): LazyModel {
  let opened: Promise<OpenModel> | undefined;
  return {
    id,
    open() {
      opened ??= openModel(id);
      return opened;
    },
  };
}
