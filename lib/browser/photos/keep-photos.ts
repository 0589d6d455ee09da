import type { OpenPhoto, PhotoSession } from '../../session/photo/photo-session';
import { type PhotoKeep, photoKeep } from './kept-photo';
import { notePhotoTab, photoTab } from './photo-tab';

/**
 * Opens the photograph that this tab was left with, and keeps the one that is open and its edits, until it is closed. Whatever
 * cannot be kept lasts as long as the page. Returns the function that stops it.
 */
export function keepPhotos(photo: PhotoSession, keep: (tab: string) => PhotoKeep = photoKeep): () => void {
  // No secret: it only tells tabs apart, also where a page without TLS has no randomUUID.
  const tab = photoTab() ?? String(Date.now() + Math.random());
  const kept = keep(tab);
  let before: OpenPhoto | undefined;
  /** One after the other, so that the last state is the one that stays. */
  let writing = Promise.resolve();
  const write = (act: () => Promise<void>) => {
    writing = writing.then(act).catch(() => {});
  };
  const follow = () => {
    const state = photo.state.get();
    if (state.kind === 'closed') {
      if (before === undefined && photoTab() === undefined) return;
      before = undefined;
      notePhotoTab(undefined);
      return write(async () => {
        // A write that was under way has noted it again.
        notePhotoTab(undefined);
        await kept.forget();
      });
    }
    if (state.kind !== 'open' || state.steps === before?.steps) return;
    const { file, steps } = state;
    const isKnown = before?.file === file;
    before = state;
    write(async () => {
      await (isKnown ? kept.setSteps(steps, Date.now()) : kept.setFile(file, steps, Date.now()));
      notePhotoTab(tab);
    });
  };
  const restore = async () => {
    const left = await kept.get().catch(() => undefined);
    if (photo.state.get().kind !== 'closed') return;
    if (left) photo.open(left.file, left.steps);
    else notePhotoTab(undefined);
  };
  if (photo.state.get().kind !== 'closed') follow();
  else if (photoTab() !== undefined) void restore();
  return photo.state.subscribe(follow);
}
