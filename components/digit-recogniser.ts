import { createRecogniser } from '../lib/recogniser/client';
import type { Recogniser } from '../lib/recogniser/recogniser';

/** The recogniser of the site's own network. For the browser alone: it starts a worker. */
export function createDigitRecogniser(): Recogniser {
  const folder = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/models/digit-net`;
  return createRecogniser({ modelUrl: new URL(folder, location.href).href });
}
