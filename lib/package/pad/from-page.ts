import { ModelMissingError } from '../../worker/api/errors';
import type { FileCome, FileWanted } from './messages';

declare const self: DedicatedWorkerGlobalScope;

/**
 * A file that lies in the package, from the page. The worker's code is a text, and knows no addresses: the build puts this in
 * place of the worker's imports of `bundled:` files. Rejects with ModelMissingError.
 */
export function fromPage(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    self.addEventListener('message', ({ data: { come, file, fault } }: MessageEvent<Partial<FileCome>>) => {
      if (come !== name) return;
      if (fault === undefined) resolve(file);
      else reject(new ModelMissingError(new Error(fault)));
    });
    self.postMessage({ wanted: name } satisfies FileWanted);
  });
}
