import { UserError } from '../../../lib/errors/user-error';

/** Thrown when a file is no picture that can be read; the message is a sentence that names it. */
export class PictureFileError extends UserError {
  override name = 'PictureFileError';
}
