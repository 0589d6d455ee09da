/** What a photograph needs beside the sheet's own parts: fetched when somebody has one. */
export { PhotoReading } from './photo-reading';
export { PhotoSheet } from './photo-sheet';
export { PhotoStages } from './photo-stages';
