/** What only pictures need, in a file that is loaded with the first one. */

export { readWhole } from '../recognise/photo/in-file';
export { pictureOf } from './picture-input';
