import type { Recogniser } from '../../lib/worker/page/recogniser';
import { createRecogniser } from '../../lib/worker/page/recogniser-client';
import { startWorkerFile } from '../../lib/worker/page/start-worker-file';

/** Creates the recogniser of our own network. Browser only: it starts a worker. */
export function createDigitRecogniser(): Recogniser {
  const folder = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/models/digit-net`;
  return createRecogniser({ modelUrl: new URL(folder, location.href).href, startWorker: startWorkerFile });
}
