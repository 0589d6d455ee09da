import { UserError } from '../../../lib/errors/user-error';

/** Thrown when a model is asked for that there is none of. */
export class UnknownModelError extends UserError {
  override name = 'UnknownModelError';
}
