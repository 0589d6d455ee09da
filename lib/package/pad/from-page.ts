import type { FileCome, FileWanted } from './messages';

declare const self: DedicatedWorkerGlobalScope;

/**
 * A file that lies in the package, from the page. The worker's code is a text, and knows no addresses: the build puts this in
 * place of the worker's imports of `bundled:` files.
 */
export function fromPage(name: string): Promise<unknown> {
  return new Promise((resolve) => {
    self.addEventListener('message', ({ data }: MessageEvent<Partial<FileCome>>) => {
      if (data.come === name) resolve(data.file);
    });
    self.postMessage({ wanted: name } satisfies FileWanted);
  });
}
