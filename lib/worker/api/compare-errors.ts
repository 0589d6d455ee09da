import { RecogniserError } from './errors';

/** Thrown when a network's files belong to another version of the site than the page. */
export class ModelChangedError extends RecogniserError {
  override name = 'ModelChangedError';
  constructor(cause?: unknown) {
    super(
      'This network has changed on the server since this page was made.',
      'Reload the page, and update when a new version is offered.',
      cause,
    );
  }
}
