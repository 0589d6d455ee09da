/** The components that only a link's drawing needs. */
export { SharedSheet } from './shared-sheet';
