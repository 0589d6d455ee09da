/** What is fetched only when somebody has a photograph: nobody's first drawing waits for it. */
export const loadPhotoParts = () => import('./photo-parts');
export type PhotoParts = typeof import('./photo-parts');

export const loadCamera = () => import('./camera-dialog').then(({ CameraDialog }) => CameraDialog);

export const loadHelp = () => import('./help-dialog').then(({ HelpDialog }) => HelpDialog);

/** Fetches it beforehand: somebody is about to choose a photograph. A failure shows when it is needed. */
export function preloadPhotoParts(): void {
  loadPhotoParts().catch(() => {});
}

/** What is fetched only when somebody comes with a link that holds a drawing. */
export const loadLinkParts = () => import('./link-parts');
export type LinkParts = typeof import('./link-parts');

export const loadShareDialog = () => import('./share-dialog').then(({ ShareDialog }) => ShareDialog);
