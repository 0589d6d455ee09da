import type { Session } from '../../session/session';
import type { Way } from '../input/sort-files';

/** How these are opened is fetched with the first ones, so that a first drawing does not wait for it. */
export const loadTaking = () => import('./take-files');

/** Opens files, and says whether any was opened. A notice tells what was not. */
export async function openFiles(session: Session, files: Iterable<File>, way: Way): Promise<boolean> {
  // A drop's files are gone after its event.
  const own = [...files];
  try {
    const { takeFiles } = await loadTaking();
    return await takeFiles(session, own, way);
  } catch {
    session.notice.set('This part of the page could not be opened. Check your connection, then try again.');
    return false;
  }
}
