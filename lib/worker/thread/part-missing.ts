import { PictureError } from '../api/errors';

/** Code or a network that only pictures need could not be fetched. */
export const partMissing = (cause: unknown): PictureError =>
  new PictureError(
    'The part of the page that reads pictures could not be fetched.',
    'Check your connection, then try again.',
    cause,
  );
