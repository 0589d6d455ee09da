import type { Architecture } from './architecture';
import { digitNet } from './digit-net';

const ARCHITECTURES: readonly Architecture[] = [digitNet];

/** Thrown when a model is asked for that there is none of. */
export class UnknownModelError extends Error {
  override name = 'UnknownModelError';
}

/** @throws UnknownModelError, naming those that there are. */
export function architectureOf(id: string): Architecture {
  const found = ARCHITECTURES.find((architecture) => architecture.id === id);
  if (found) return found;
  throw new UnknownModelError(
    `There is no model ${id}. There is: ${ARCHITECTURES.map((architecture) => architecture.id).join(', ')}.`,
  );
}
