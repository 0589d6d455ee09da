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
import { attempt, STEPS_KEY } from './storage';

/** Milliseconds after a step until its code is fetched: a first reading does not wait for it. */
const AFTER_THE_READING = 1000;

/**
 * Saves what is drawn for the next visit; `soon` does what can wait. Returns the function that stops it. The rules:
 *
 * 1. A drawing stays saved until it is cleared, or all its strokes are undone. It also stays when a link, a file or an undo
 *    puts another drawing in its place. When space runs out, the oldest drawing goes first.
 * 2. Each drawing is saved in its newest state: a stroke or a correction, or undoing one, replaces the state before.
 * 3. A tab comes back as it was left, with its undo steps. A new tab begins with the drawing that changed last, and Undo leads
 *    to the site's other drawings.
 * 4. A tab removes from the site's storage only states that it put there or began with. The drawing on an open sheet stays
 *    saved, even if another tab clears its own copy.
 * 5. Saved data that cannot be read is not overwritten. A write that fails leaves the saved data unchanged.
 */
export function saveDrawings(
  session: Pick<Session, 'sheet' | 'restore' | 'recall' | 'elsewhere'>,
  keeps: Saves = ownStorages(),
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = window,
  soon: (act: () => void) => void = (act) => setTimeout(act, AFTER_THE_READING),
): () => void {
  const { sheet } = session;
  const { site } = keeps;
  const tab = read(keeps.tab) && keeps.tab;
  session.restore(savedDrawings(keeps));
  const start = sheet.get().history;
  let { present } = start;
  let kept = worthSaving(start);
  /** Drawings to remove from the site's storage once it can be written. */
  let gone: readonly CorrectedDrawing[] = [];

  const keep = () => {
    const { history } = sheet.get();
    const before = kept;
    // Steps of an earlier visit may have come, which change nothing else.
    kept = worthSaving(history);
    if (history.present === present) return;
    ({ present } = history);
    soon(keepSteps);
    session.elsewhere.set('');
    gone = [...gone, ...before.filter(isOver(history))].filter((content) => !kept.includes(content));
    saveInTab(tab, kept);
    if (saveInSite(site, kept, gone)) gone = [];
  };
  let isStopped = false;
  let areStepsKept = false;
  /** The undo steps are saved by code that is fetched for them. Where that fails, it is tried again with the next step. */
  const keepSteps = async () => {
    if (!tab || areStepsKept) return;
    areStepsKept = true;
    const parts = await import('../tabs/saved-steps').catch(() => undefined);
    areStepsKept = parts !== undefined;
    if (parts && !isStopped) stops.push(parts.followSteps(session, tab, start, page));
  };
  const keepSheet = () => session.elsewhere.set(saveBeforeOthers(site, present) ?? '');
  const keepAll = () => {
    saveInTab(tab, kept);
    keepSheet();
  };
  // A page that Back or Forward restores must load what later pages of its tab have saved.
  const comeBack = (event: Event) => {
    if (!('persisted' in event && event.persisted)) return;
    keepAll();
    if (!areStepsKept) attempt(() => tab?.removeItem(STEPS_KEY));
  };
  // After a reload, a later drawing of another tab must not replace this one.
  if (present.drawing.length > 0) keepAll();
  if (attempt(() => tab?.getItem(STEPS_KEY))) void keepSteps();
  const stops = [sheet.subscribe(keep)];
  page.addEventListener('storage', keepSheet);
  page.addEventListener('pageshow', comeBack);
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
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
