/** Fetched only for a link, whether it holds a drawing or not. */
export const loadLinkParts = () => import('./shared-parts');
export type LinkParts = typeof import('./shared-parts');

export const loadShareDialog = () => import('./share-dialog').then(({ ShareDialog }) => ShareDialog);
