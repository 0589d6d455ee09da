/** Thrown when a file of a model is cut off, damaged, or of a shape that cannot be read. */
export class ModelFormatError extends Error {
  override name = 'ModelFormatError';
}
