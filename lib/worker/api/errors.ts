import { UserError } from '../../errors/user-error';

/** Thrown when a file of the network cannot be fetched: offline, moved, or refused. */
export class ModelMissingError extends UserError {
  override name = 'ModelMissingError';
  constructor(cause?: unknown) {
    super('The network that reads digits could not be fetched.', 'Check your connection, then try again.', cause);
  }
}

/** Thrown when the worker that runs the network died twice: it restarts by itself once. */
export class WorkerDiedError extends UserError {
  override name = 'WorkerDiedError';
  constructor(cause?: unknown) {
    super('The part of the page that reads digits stopped working.', 'Try again. Your drawing is kept.', cause);
  }
}

/** Thrown when a file cannot be read as a picture: empty, broken, too large, or of a kind this browser does not know. */
export class PictureError extends UserError {
  override name = 'PictureError';
}

/** What a PictureError says where code or a network that all pictures need could not be fetched. */
export const PART_MISSING = 'The part of the page that reads pictures could not be fetched.';

/** Named so, a PictureError says that the page must draw this file: workers have no documents, which SVG needs. */
export const FOR_THE_PAGE = 'ForThePageError';
