import { UserError } from '../../errors/user-error';

/** Thrown when a network's files are of another version of the site than the page, which would not know what it has. */
export class ModelChangedError extends UserError {
  override name = 'ModelChangedError';
  constructor(cause?: unknown) {
    super(
      'This network has changed on the server since this page was made.',
      'Reload the page, and update once it is offered.',
      cause,
    );
  }
}
