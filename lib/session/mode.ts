import type { PhotoState } from './photo/photo-session';
import type { SharedState } from './shared-session';

/** What is seen: the visitor's own drawing, or what lies over it, a photograph or a link's drawing. */
export type Mode = 'drawing' | 'photo' | 'shared';

/** A link lies over everything; leaving it leads back to what was there. The words about a broken one hide nothing. */
export function modeOf(photo: PhotoState, shared: SharedState): Mode {
  if (shared.kind !== 'closed' && shared.kind !== 'broken') return 'shared';
  return photo.kind === 'closed' ? 'drawing' : 'photo';
}
