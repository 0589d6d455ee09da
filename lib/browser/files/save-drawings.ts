import type { Session } from '../../session/session';
import type { UndoHistory } from '../../session/undo-history';
import type { CorrectedDrawing } from '../../strokes/corrections';
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
 * Saves what is drawn for the next visit. Returns the function that stops it. The rules:
 *
 * 1. A drawing stays saved until it is cleared, or all its strokes are undone. It also stays when a link, a file or an undo
 *    puts another drawing in its place. When space runs out, the oldest drawing goes first.
 * 2. Each drawing is saved in its newest state: a stroke or a correction, or undoing one, replaces the state before.
 * 3. A tab comes back as it was left, and Undo leads to the site's other drawings. A new tab begins with the drawing that
 *    changed last.
 * 4. A tab removes from the site's storage only states that it put there or began with. The drawing on an open sheet stays
 *    saved, even if another tab clears its own copy.
 * 5. Saved data that cannot be read is not overwritten. A write that fails leaves the saved data unchanged.
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
  /** Drawings to remove from the site's storage once it can be written. */
  let gone: readonly CorrectedDrawing[] = [];

  const keep = () => {
    const { history } = sheet.get();
    if (history.present === present) return;
    const before = kept;
    ({ present } = history);
    kept = worthSaving(history);
    gone = [...gone, ...before.filter(isOver(history))].filter((content) => !kept.includes(content));
    saveInTab(tab, kept);
    if (saveInSite(site, kept, gone)) gone = [];
  };
  const keepSheet = () => saveBeforeOthers(site, present);
  const keepAll = () => {
    saveInTab(tab, kept);
    keepSheet();
  };
  // A page that Back or Forward restores must load what later pages of its tab have saved.
  const comeBack = (event: Event) => {
    if ('persisted' in event && event.persisted) keepAll();
  };
  // After a reload, a later drawing of another tab must not replace this one.
  if (present.drawing.length > 0) keepAll();
  const stop = sheet.subscribe(keep);
  page.addEventListener('storage', keepSheet);
  page.addEventListener('pageshow', comeBack);
  return () => {
    stop();
    page.removeEventListener('storage', keepSheet);
    page.removeEventListener('pageshow', comeBack);
  };
}

/** The drawings of a sheet to save: those that others replaced, without cleared ones, then the present one. */
function worthSaving({ past, present }: UndoHistory<CorrectedDrawing>): readonly CorrectedDrawing[] {
  const states = [...past, present];
  return states.filter((state, i) => {
    const next = states[i + 1];
    return next === undefined || (state.drawing.length > 0 && next.drawing.length > 0 && !areOne(state, next));
  });
}

/** Tells whether a drawing that is no longer saved was cleared, or is another state of the present one. */
function isOver({ past, present }: UndoHistory<CorrectedDrawing>): (content: CorrectedDrawing) => boolean {
  return (content) => present.drawing.length === 0 || past.includes(content) || areOne(content, present);
}

/** Whether both are states of one drawing: they share a stroke. */
const areOne = (one: CorrectedDrawing, other: CorrectedDrawing): boolean =>
  one.drawing.some((stroke) => other.drawing.includes(stroke));
