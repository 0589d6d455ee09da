/** Thrown when a model is asked for that there is none of. */
export class UnknownModelError extends Error {
  override name = 'UnknownModelError';
}
