import { type ManySession, manyIn } from '../../session/many/many-session';
import type { Session } from '../../session/session';
import { thumbnailOf } from '../canvas/thumbnail';
import { askBeforeUnloading } from './ask-before-unloading';

/** What reads many pictures, and their table. One for each session. */
export function manyOf(session: Session): ManySession {
  askBeforeUnloading(session.many);
  return manyIn(session, {
    thumbnailOf,
    forgetThumbnail: (address) => URL.revokeObjectURL(address),
    now: () => performance.now(),
  });
}
