/** Thrown when a file of a model is cut off, damaged, or not of the shape its card or topology says. */
export class ModelFormatError extends Error {
  override name = 'ModelFormatError';
}
