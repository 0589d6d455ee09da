import type { Desk } from '../../session/desk';
import type { Steps } from '../../session/steps';
import type { Drawing } from '../../strokes/drawing';
import { type Keeps, keepBeforeOthers, keepInSite, keepInTab, keptDrawings, ownStorages, read } from './kept-drawing';

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
export function keepDrawings(
  { sheet, restore }: Pick<Desk, 'sheet' | 'restore'>,
  keeps: Keeps = ownStorages(),
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = window,
): () => void {
  const { site } = keeps;
  const tab = read(keeps.tab) && keeps.tab;
  restore(keptDrawings(keeps));
  let { present } = sheet.get().history;
  let kept = worthKeeping(sheet.get().history);
  /** What is to be taken out of the site's storage as soon as it can be written. */
  let gone: readonly Drawing[] = [];

  const keep = () => {
    const { history } = sheet.get();
    if (history.present === present) return;
    const before = kept;
    ({ present } = history);
    kept = worthKeeping(history);
    gone = [...gone, ...before.filter(isOver(history))].filter((drawing) => !kept.includes(drawing));
    keepInTab(tab, kept);
    if (keepInSite(site, kept, gone)) gone = [];
  };
  const keepSheet = () => keepBeforeOthers(site, present);
  const keepAll = () => {
    keepInTab(tab, kept);
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
export function worthKeeping({ past, present }: Steps<Drawing>): readonly Drawing[] {
  const states = [...past, present];
  return states.filter((state, i) => {
    const next = states[i + 1];
    return next === undefined || (state.length > 0 && next.length > 0 && !isBeginning(state, next));
  });
}

/** Whether a drawing that is worth keeping no longer was cleared, or is another state of the one on the sheet. */
function isOver({ past, present }: Steps<Drawing>): (drawing: Drawing) => boolean {
  return (drawing) => past.includes(drawing) || isBeginning(drawing, present) || isBeginning(present, drawing);
}

const isBeginning = (drawing: Drawing, grown: Drawing): boolean => drawing.every((stroke, i) => stroke === grown[i]);
