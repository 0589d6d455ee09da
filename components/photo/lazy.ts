import { loadTaking } from '../../lib/browser/files/open-files';

/** Fetched with the first photograph, so that a first drawing never waits for it. */
export const loadPhotoParts = () => import('./photo-parts');
export type PhotoParts = typeof import('./photo-parts');

export const loadCamera = () => import('./camera/camera-dialog').then(({ CameraDialog }) => CameraDialog);

/** Fetches the parts early, when a photograph is about to be chosen. A failure shows once they are needed. */
export function preloadPhotoParts(): void {
  Promise.all([loadPhotoParts(), loadTaking()]).catch(() => {});
}
