/** Starts the recogniser's worker. Next's bundler finds its file by this expression, written out literally. */
export const startWorkerFile = (): Worker =>
  new Worker(new URL('../thread/recogniser.worker.ts', import.meta.url), { type: 'module' });
