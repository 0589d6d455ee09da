import type { Session } from '../../session/session';
import type { UndoHistory } from '../../session/undo-history';
import type { Drawing } from '../../strokes/drawing';
import {
  ownStorages,
  read,
  type Saves,
  saveBeforeOthers,
  savedDrawings,
  saveInSite,
  saveInTab,
} from './saved-drawings';

/**
 * Keeps what is drawn for the next visit, until the function it returns is called. The rules:
 *
 * 1. A drawing is kept until it is cleared, or all its strokes are undone. A link, a file or an undo that puts another one
 *    in its place leaves it kept. Where room ends, the oldest goes first.
 * 2. Of one drawing its newest state is kept: a stroke, and undoing it, takes the place of the state before.
 * 3. A tab comes back as it was left, with what the site keeps besides behind Undo. A new tab begins with the drawing that
 *    changed last.
 * 4. A tab takes out of the site's storage only states that it put there or began with. What lies on an open sheet is kept,
 *    whatever another tab clears.
 * 5. What cannot be read now is not written over, and what cannot be written leaves what was kept.
 */
export function saveDrawings(
  { sheet, restore }: Pick<Session, 'sheet' | 'restore'>,
  keeps: Saves = ownStorages(),
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = window,
): () => void {
  const { site } = keeps;
  const tab = read(keeps.tab) && keeps.tab;
  restore(savedDrawings(keeps));
  let { present } = sheet.get().history;
  let kept = worthSaving(sheet.get().history);
  /** What is to be taken out of the site's storage as soon as it can be written. */
  let gone: readonly Drawing[] = [];

  const keep = () => {
    const { history } = sheet.get();
    if (history.present === present) return;
    const before = kept;
    ({ present } = history);
    kept = worthSaving(history);
    gone = [...gone, ...before.filter(isOver(history))].filter((drawing) => !kept.includes(drawing));
    saveInTab(tab, kept);
    if (saveInSite(site, kept, gone)) gone = [];
  };
  const keepSheet = () => saveBeforeOthers(site, present);
  const keepAll = () => {
    saveInTab(tab, kept);
    keepSheet();
  };
  // A page that Back or Forward brings again as it was left finds what later pages of its tab have kept.
  const comeBack = (event: Event) => {
    if ('persisted' in event && event.persisted) keepAll();
  };
  // Another tab's later drawing must not take the place of this one at a reload.
  if (present.length > 0) keepAll();
  const stop = sheet.subscribe(keep);
  page.addEventListener('storage', keepSheet);
  page.addEventListener('pageshow', comeBack);
  return () => {
    stop();
    page.removeEventListener('storage', keepSheet);
    page.removeEventListener('pageshow', comeBack);
  };
}

/** What of a sheet is worth keeping: the drawings that others took the place of, cleared ones left out, then its own. */
export function worthSaving({ past, present }: UndoHistory<Drawing>): readonly Drawing[] {
  const states = [...past, present];
  return states.filter((state, i) => {
    const next = states[i + 1];
    return next === undefined || (state.length > 0 && next.length > 0 && !isBeginning(state, next));
  });
}

/** Whether a drawing that is worth keeping no longer was cleared, or is another state of the one on the sheet. */
function isOver({ past, present }: UndoHistory<Drawing>): (drawing: Drawing) => boolean {
  return (drawing) => past.includes(drawing) || isBeginning(drawing, present) || isBeginning(present, drawing);
}

const isBeginning = (drawing: Drawing, grown: Drawing): boolean => drawing.every((stroke, i) => stroke === grown[i]);
