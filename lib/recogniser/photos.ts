/** All that only pictures need, as one file for the worker to fetch when the first one comes. */
export { decodePhoto } from './decode-photo';
export { readPhoto } from './read-photo';
