import type { Recogniser } from '../../lib/worker/page/recogniser';
import { createRecogniser } from '../../lib/worker/page/recogniser-client';

/** The recogniser of the site's own network. For the browser alone: it starts a worker. */
export function createDigitRecogniser(): Recogniser {
  const folder = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/models/digit-net`;
  return createRecogniser({ modelUrl: new URL(folder, location.href).href });
}
