/** Fetched only for a link that holds a drawing. */
export const loadLinkParts = () => import('./shared-sheet');
export type LinkParts = typeof import('./shared-sheet');

export const loadShareDialog = () => import('./share-dialog').then(({ ShareDialog }) => ShareDialog);
