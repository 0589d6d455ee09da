/** Everything that only pictures need, in one file that the worker fetches with the first picture. */

export { readPhoto } from '../../recognise/read-photo';
export { decodePhoto } from './decode-photo';
export { findingOf } from './finding';
