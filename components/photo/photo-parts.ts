/** The components that only photographs need, fetched together. */
export { PhotoPanel } from './photo-panel';
export { PhotoSheet } from './photo-sheet';
export { StagePictures } from './stage-pictures';
