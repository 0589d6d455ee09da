import type { Box } from '../geometry/box';
import { createStore, type Store } from '../state/store';
import { type CorrectedDrawing, NO_DRAWING } from '../strokes/corrections';
import { type Drawing, MOST_STROKES, type Point } from '../strokes/drawing';
import { createLiveDrawingReader, type LiveReader } from './live-reader';
import { PEN_WIDTH } from './sheet';
import { SQUARE, viewAfter, viewOf } from './sheet-view';
import { newHistory, recordStep, redo, type UndoHistory, undo } from './undo-history';

/** Files and links that hold more strokes are refused in the same words: such a sheet could not be shared. */
const FULL = 'This sheet is full. Undo some strokes, or clear it.';
/** Shapes that differ by less, as a ratio, are one: a shape is computed from whole pixels. */
const ALIKE = 5e-3;

/** What buttons and hints need to know. It changes when the pen touches or leaves the sheet, not while it moves. */
export interface SheetState {
  readonly history: UndoHistory<CorrectedDrawing>;
  readonly penDown: boolean;
  /** The part of the drawing's plane that the sheet shows. */
  readonly view: Box;
}

/** The visitor's own drawing on the sheet, and the pen: each change is read at once. */
export interface DrawingSession {
  readonly sheet: Pick<Store<SheetState>, 'get' | 'subscribe'>;
  /** Changes with every move of the pen. */
  readonly ink: Pick<Store<number>, 'subscribe'>;
  readonly reader: LiveReader<CorrectedDrawing>;
  /** Everything on the sheet, with the stroke that the pen is drawing. */
  drawing(): Drawing;
  /** The same, and what was said of it. */
  content(): CorrectedDrawing;
  /** Points in sheet units with `t` in milliseconds on any one clock. */
  penDown(point: Point): void;
  penMove(points: readonly Point[]): void;
  penUp(): void;
  /** Takes the stroke that is being drawn away, as if it had never begun. */
  penDiscard(): void;
  undo(): void;
  redo(): void;
  clear(): void;
  /** Changes what is on the sheet, in one step. */
  change(how: (present: CorrectedDrawing) => CorrectedDrawing): void;
  /** Lays the last of these on a sheet that has not been touched yet, and the others where undo finds them. */
  restore(drawings: readonly CorrectedDrawing[]): void;
  /** Puts the steps of an earlier visit before those of this one, which began with their present. */
  recall(steps: UndoHistory<CorrectedDrawing>): void;
  /** Puts a drawing in place of what is on the sheet. Undo brings back what was there. */
  place(drawing: CorrectedDrawing): void;
  /** Tells the shape of the sheet: its width as a ratio of its height. */
  resize(aspect: number): void;
}

/** `notice` is told what there is to say for a moment. */
export function createDrawingSession(notice: Store<string>): DrawingSession {
  const sheet = createStore<SheetState>({ history: newHistory(NO_DRAWING), penDown: false, view: SQUARE });
  const set = (change: Partial<SheetState>) => sheet.set({ ...sheet.get(), ...change });
  const ink = createStore(0);
  const reader = createLiveDrawingReader();
  let stroke: Point[] | null = null;
  let origin = 0;
  /** The pen is down on a full sheet. */
  let isRefused = false;

  // A copy of the moving stroke, which must not grow under a later reader.
  const drawing = () => {
    const { drawing } = sheet.get().history.present;
    return stroke ? [...drawing, [...stroke]] : drawing;
  };
  const content = (): CorrectedDrawing => ({ ...sheet.get().history.present, drawing: drawing() });

  const penUp = () => {
    if (isRefused) notice.set(FULL);
    isRefused = false;
    if (!stroke) return;
    const finished = steadied(stroke);
    stroke = null;
    const { history } = sheet.get();
    const grown = { ...history.present, drawing: [...history.present.drawing, finished] };
    if (finished.length === 1) reader.follow(grown);
    set({ history: recordStep(history, grown), penDown: false });
  };
  // A pen that is down when a step is taken has finished its stroke: the step then applies to that stroke too.
  const step = (take: (from: UndoHistory<CorrectedDrawing>) => UndoHistory<CorrectedDrawing>) => {
    penUp();
    const { history: before, view } = sheet.get();
    const after = take(before);
    if (after === before) return;
    set({ history: after, view: viewAfter(view, after.present.drawing) });
    reader.replace(after.present);
  };

  const place = (next: CorrectedDrawing) =>
    step((history) =>
      history.present.drawing.length + next.drawing.length === 0 ? history : recordStep(history, next),
    );

  return {
    sheet,
    ink,
    reader,
    drawing,
    content,
    penDown(point) {
      penUp();
      isRefused = sheet.get().history.present.drawing.length >= MOST_STROKES;
      if (isRefused) return;
      origin = timeOrigin(sheet.get().history.present.drawing, origin, point.t);
      stroke = [{ ...point, t: point.t - origin }];
      set({ penDown: true });
    },
    penMove(points) {
      if (!stroke) return;
      const before = stroke.length;
      extend(stroke, points, origin);
      if (stroke.length === before) return;
      reader.follow(content());
      ink.set(ink.get() + 1);
    },
    penUp,
    penDiscard() {
      if (!stroke) return;
      stroke = null;
      set({ penDown: false });
      reader.replace(sheet.get().history.present);
    },
    undo: () => step(undo),
    redo: () => step(redo),
    clear: () => place(NO_DRAWING),
    change: (how) =>
      step((history) => {
        const next = how(history.present);
        return next === history.present ? history : recordStep(history, next);
      }),
    restore(drawings) {
      const present = drawings.at(-1);
      if (isTouched(sheet.get()) || present === undefined) return;
      const history = { ...newHistory(present), past: drawings.slice(0, -1) };
      set({ history, view: viewAfter(sheet.get().view, present.drawing) });
      reader.replace(present);
    },
    recall({ past, present, future }) {
      const { history } = sheet.get();
      const states = [...history.past, history.present];
      const began = states.lastIndexOf(present);
      if (began < 0) return;
      const isUnchanged = states.at(-1) === present && history.future.length === 0;
      const later = { past: [...past, ...history.past.slice(began)], future: isUnchanged ? future : history.future };
      set({ history: { ...history, ...later } });
    },
    place,
    resize(aspect) {
      const { view, history } = sheet.get();
      if (Math.abs(view.width - aspect * view.height) > ALIKE * view.width)
        set({ view: viewOf(aspect, history.present.drawing) });
    },
  };
}

/** Adds points to a stroke. A pen that rests draws nothing new. */
function extend(stroke: Point[], points: readonly Point[], origin: number): void {
  for (const point of points) {
    const last = stroke.at(-1);
    if (last?.x !== point.x || last.y !== point.y) stroke.push({ ...point, t: point.t - origin });
  }
}

const isTouched = ({ history, penDown }: SheetState): boolean =>
  penDown || history.past.length + history.present.drawing.length + history.future.length > 0;

/** A stroke that never left the width of its own pen is a tap, whatever the hand trembled: a dot. */
function steadied(stroke: readonly Point[]): readonly Point[] {
  const [first] = stroke;
  if (first === undefined) return stroke;
  const isTap = stroke.every(({ x, y }) => Math.max(Math.abs(x - first.x), Math.abs(y - first.y)) < PEN_WIDTH / 2);
  return isTap ? [first] : stroke;
}

/** The moment the drawing began. After undoing a clear, time goes on from the last stroke and never runs backwards. */
function timeOrigin(drawing: Drawing, origin: number, now: number): number {
  const lastTime = drawing.at(-1)?.at(-1)?.t;
  return lastTime === undefined ? now : Math.min(origin, now - lastTime);
}
