import type { PhotoSession } from '../../session/photo/photo-session';
import { backClosesPhoto } from '../input/back-closes';
import { keepPhotos } from './keep-photos';

/** Keeps photographs for the tab, and lets Back close them. Returns the function that stops both. */
export function tendPhotos(photo: PhotoSession): () => void {
  const stops = [keepPhotos(photo), backClosesPhoto(photo)];
  return () => {
    for (const stop of stops) stop();
  };
}
