/** What a photograph needs beside the sheet's own parts: fetched when somebody has one. */
export { PhotoPanel } from './photo-panel';
export { PhotoSheet } from './photo-sheet';
export { StagePictures } from './stage-pictures';
