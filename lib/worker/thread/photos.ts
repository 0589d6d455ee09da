/** All that only pictures need, as one file for the worker to fetch when the first one comes. */

export { readPhoto } from '../../recognise/read-photo';
export { decodePhoto } from './decode-photo';
