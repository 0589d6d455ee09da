/** What is fetched only when somebody has a photograph: nobody's first drawing waits for it. */
export const loadPhotoParts = () => import('./photo-parts');
export type PhotoParts = typeof import('./photo-parts');

export const loadCamera = () => import('./camera-dialog').then(({ CameraDialog }) => CameraDialog);

/** Fetches it beforehand: somebody is about to choose a photograph. A failure shows when it is needed. */
export function preloadPhotoParts(): void {
  loadPhotoParts().catch(() => {});
}
