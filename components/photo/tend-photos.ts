import { keepPhotos } from '../../lib/browser/files/keep-photos';
import { backClosesPhoto } from '../../lib/browser/input/back-closes';
import type { PhotoSession } from '../../lib/session/photo/photo-session';

/** Keeps photographs for the tab, and lets Back close them. Returns the function that stops both. */
export function tendPhotos(photo: PhotoSession): () => void {
  const stops = [keepPhotos(photo), backClosesPhoto(photo)];
  return () => {
    for (const stop of stops) stop();
  };
}
