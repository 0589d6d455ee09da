import type { Session } from '../../session/session';
import type { UndoHistory } from '../../session/undo-history';
import type { CorrectedDrawing } from '../../strokes/corrections';
import { MOST_STROKES, type Stroke } from '../../strokes/drawing';
import { correctionsIn, fieldsOf, readableDrawing } from '../../strokes/readable-drawing';
import { rounded } from '../files/saved-drawings';
import { attempt, STEPS_KEY } from '../files/storage';

type Steps = UndoHistory<CorrectedDrawing>;
type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Room for the longest drawing that is saved, and half as much again. A browser gives a tab about five million. */
const MOST_CHARACTERS = 1_500_000;
/** In each direction: what somebody else wrote here must not block the page. */
const MOST_STEPS = 1000;

/**
 * Loads the steps that a tab was left with, where its sheet still holds what they led to, and saves each change of them.
 * `start` is what the page began with. A storage that is full or forbidden costs the steps alone. Returns the function that
 * stops it.
 */
export function followSteps(
  { sheet, recall }: Pick<Session, 'sheet' | 'recall'>,
  tab: Keep,
  start: Steps,
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
): () => void {
  const steps = parseSteps(attempt(() => tab.getItem(STEPS_KEY)) ?? '', start);
  if (steps) recall(steps);
  let saved: Steps | undefined;
  const save = () => {
    const { history } = sheet.get();
    if (history !== saved) saveSteps(tab, history);
    saved = history;
  };
  // A page that Back or Forward restores: later pages of its tab have saved their own.
  const comeBack = (event: Event) => {
    if ('persisted' in event && event.persisted) saveSteps(tab, sheet.get().history);
  };
  save();
  const stop = sheet.subscribe(save);
  page.addEventListener('pageshow', comeBack);
  return () => {
    stop();
    page.removeEventListener('pageshow', comeBack);
  };
}

function saveSteps(tab: Keep, history: Steps): void {
  const text = formatSteps(history);
  const isDone = attempt(() => {
    if (text) tab.setItem(STEPS_KEY, text);
    return text !== undefined;
  });
  if (!isDone) attempt(() => tab.removeItem(STEPS_KEY));
}

/**
 * The place of the present state, then all states, each as what it adds to the strokes that it shares with the one before. Where
 * they are too long, the oldest are left out. `undefined` where no step fits, or there is none.
 */
export function formatSteps({ past, present, future }: Steps): string | undefined {
  const states = [...past.slice(-MOST_STEPS), present, ...future.slice(0, MOST_STEPS)];
  const at = Math.min(past.length, MOST_STEPS);
  const lines = states.map((state, i) => lineOf(state, i > 0 ? sharedWith(state, states[i - 1]) : 0));
  let room = lines.reduce((left, line) => left - line.length - 1, MOST_CHARACTERS);
  let from = 0;
  // What is left begins with ink: a blank state would say that what was before it had been cleared.
  const isCut = () => from > 0 || past.length > at;
  while (from < at && (room < lengthOf(states[from]) || (isCut() && states[from]?.drawing.length === 0))) {
    room += (lines[from] ?? '').length + 1;
    from++;
  }
  const first = states[from];
  if (!first || states.length - from < 2 || room < lengthOf(first)) return undefined;
  return [at - from, lineOf(first, 0), ...lines.slice(from + 1)].join('\n');
}

/** How many characters all strokes of a state take. */
const lengthOf = (state: CorrectedDrawing | undefined): number =>
  state?.drawing.reduce((sum, stroke) => sum + textOf(stroke).length + 1, 0) ?? 0;

/** How many strokes at their beginning both states have. */
function sharedWith({ drawing }: CorrectedDrawing, before: CorrectedDrawing | undefined): number {
  const first = drawing.findIndex((stroke, i) => stroke !== before?.drawing[i]);
  return first < 0 ? drawing.length : first;
}

function lineOf({ drawing, corrections }: CorrectedDrawing, keep: number): string {
  const said = corrections.length > 0 ? `,"corrections":${JSON.stringify(corrections)}` : '';
  return `{"keep":${keep},"strokes":[${drawing.slice(keep).map(textOf).join(',')}]${said}}`;
}

const texts = new WeakMap<Stroke, string>();

/** As the drawing itself is saved, so that its strokes are found again. */
function textOf(stroke: Stroke): string {
  const known = texts.get(stroke);
  if (known !== undefined) return known;
  const text = JSON.stringify(stroke.map(({ x, y, t }) => [rounded(x), rounded(y), Math.round(t)]));
  texts.set(stroke, text);
  return text;
}

/** The steps that lead to and from what the page began with; `undefined` where the text holds none. */
export function parseSteps(text: string, start: Steps): Steps | undefined {
  const [first = '', ...lines] = text.split('\n');
  const at = Number(first);
  /** What the page found saved. Each is one state at most: two that are alike may have been drawn one after the other. */
  const found = new Set(start.past);
  if (lines.length > 2 * MOST_STEPS + 1) return undefined;
  const known = [...start.past, start.present].flatMap(({ drawing }) => drawing);
  const strokes = new Map(known.map((stroke) => [textOf(stroke), stroke]));
  const states: CorrectedDrawing[] = [];
  for (const line of lines) {
    const { keep, corrections } = fieldsOf(line);
    // The same strokes in all states: that tells which states are of one drawing.
    const added = readableDrawing(line).drawing.map((stroke) => strokes.get(textOf(stroke)) ?? stroke);
    const drawing = [...(states.at(-1)?.drawing.slice(0, Number(keep)) ?? []), ...added];
    if (drawing.length > MOST_STROKES) return undefined;
    const state = { drawing, corrections: correctionsIn(corrections, drawing.length) };
    const same = states.length === at ? undefined : [...found].find((one) => areSame(one, state));
    if (same) found.delete(same);
    states.push(same ?? state);
  }
  const present = states[at];
  if (!present || !areSame(present, start.present)) return undefined;
  // Undo goes on to what the page found saved beside them, unless they began with a blank sheet.
  const before = states[0]?.drawing.length === 0 ? [] : [...found];
  return { past: [...before, ...states.slice(0, at)], present: start.present, future: states.slice(at + 1) };
}

const areSame = (one: CorrectedDrawing, other: CorrectedDrawing): boolean =>
  one.drawing.length === other.drawing.length &&
  one.drawing.every((stroke, i) => textOf(stroke) === textOf(other.drawing[i] ?? [])) &&
  JSON.stringify(one.corrections) === JSON.stringify(other.corrections);
