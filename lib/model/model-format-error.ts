import { UserError } from '../errors/user-error';

/** Thrown when a file of a model is cut off, damaged, or of a shape that cannot be read. */
export class ModelFormatError extends UserError {
  override name = 'ModelFormatError';
}
