/** The components that only a link needs, fetched together. */
export { LinkTrouble } from './link-trouble';
export { SharedSheet } from './shared-sheet';
