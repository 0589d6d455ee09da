/** What a link's drawing needs beside the sheet's own parts: fetched when somebody comes with one. */
export { SharedSheet } from './shared-sheet';
