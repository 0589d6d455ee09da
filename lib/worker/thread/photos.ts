/** Everything that only pictures need, in one file that the worker fetches with the first picture. */
import { readPhoto } from '../../recognise/read-photo';
import { release } from './release';

export { decodePhoto } from './decode-photo';
export { findingOf } from './finding';

/** Reads a photograph that nobody else in the worker needs: its pixels are given back. */
export function readLastly(...[picture, ...asked]: Parameters<typeof readPhoto>): ReturnType<typeof readPhoto> {
  try {
    return readPhoto(picture, ...asked);
  } finally {
    release(picture.data);
  }
}
