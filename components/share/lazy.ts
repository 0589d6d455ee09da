/** Fetched only for a link that holds a drawing. */
export const loadLinkParts = () => import('./link-parts');
export type LinkParts = typeof import('./link-parts');

export const loadShareDialog = () => import('./share-dialog').then(({ ShareDialog }) => ShareDialog);
