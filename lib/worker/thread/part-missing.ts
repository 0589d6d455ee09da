import { PART_MISSING, PictureError } from '../api/errors';

/** Code or a network that only pictures need could not be fetched. */
export const partMissing = (cause: unknown): PictureError =>
  new PictureError(PART_MISSING, 'Check your connection, then try again.', cause);
