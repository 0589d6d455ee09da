import type { Session } from '../../session/session';
import { backCloses } from '../input/back-closes';
import { keepPhotos } from './keep-photos';

/** Keeps photographs for the tab, and lets Back close them, and many of them. Returns the function that stops both. */
export function tendPhotos(session: Session): () => void {
  const stops = [keepPhotos(session.photo), backCloses(session)];
  return () => {
    for (const stop of stops) stop();
  };
}
