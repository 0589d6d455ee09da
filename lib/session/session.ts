import type { Drawing, Point } from '../strokes/drawing';
import { MOST_STROKES } from '../strokes/too-much-ink';
import type { Recogniser } from '../worker/page/recogniser';
import { createLiveDrawingReader } from './live-drawing-reader';
import type { LiveReader } from './live-reader';
import { createPhotoSession, type PhotoSession } from './photo-session';
import { createSharedSession, type SharedSession } from './shared-session';
import { PEN_WIDTH } from './sheet';
import { createStore, type Store } from './store';
import { newHistory, recordStep, redo, type UndoHistory, undo } from './undo-history';

/** Files and links that hold more strokes are refused in the same words: such a sheet could not be shared. */
const FULL = 'There is as much ink on this sheet as it holds. Undo some, or clear it.';

/** What buttons and hints need to know. It changes when the pen touches or leaves the sheet, not while it moves. */
export interface SheetState {
  readonly history: UndoHistory<Drawing>;
  readonly penDown: boolean;
}

/** The sheet, the pen and the reader together: each change of the drawing is read at once. */
export interface Session {
  readonly sheet: Pick<Store<SheetState>, 'get' | 'subscribe'>;
  readonly reader: LiveReader<Drawing>;
  /** The photograph that lies over the sheet, if any: the drawing stays as it is. */
  readonly photo: PhotoSession;
  /** A link's drawing that lies over the sheet, if any: the drawing stays as it is, also where a link holds none. */
  readonly shared: SharedSession;
  /** What is said for a moment; empty where there is nothing to say. */
  readonly notice: Store<string>;
  /** Reads drawings and photograph with this recogniser from now on, until the function it returns is called. */
  attach(recogniser: Recogniser): () => void;
  /** Everything on the sheet, with the stroke that the pen is drawing. */
  drawing(): Drawing;
  /** Points in sheet units with `t` in milliseconds on any one clock. */
  penDown(point: Point): void;
  penMove(points: readonly Point[]): void;
  penUp(): void;
  /** Takes the stroke that is being drawn away, as if it had never begun. */
  penDiscard(): void;
  undo(): void;
  redo(): void;
  clear(): void;
  /** Lays the last of these on a sheet that nobody has touched yet, and the others where undo finds them. */
  restore(drawings: readonly Drawing[]): void;
  /** Puts a drawing in place of what is on the sheet, and away what lies over it. Undo brings back what was there. */
  place(drawing: Drawing): void;
}

export function createSession(): Session {
  const sheet = createStore<SheetState>({ history: newHistory<Drawing>([]), penDown: false });
  const reader = createLiveDrawingReader();
  const photo = createPhotoSession();
  const shared = createSharedSession();
  const notice = createStore('');
  let stroke: Point[] | null = null;
  let origin = 0;
  /** The pen is down on a full sheet. */
  let isRefused = false;

  // A copy of the moving stroke: whoever reads the drawing later must not see it grow.
  const drawing = () => (stroke ? [...sheet.get().history.present, [...stroke]] : sheet.get().history.present);

  const penUp = () => {
    if (isRefused) notice.set(FULL);
    isRefused = false;
    if (!stroke) return;
    const finished = steadied(stroke);
    stroke = null;
    const { history } = sheet.get();
    const grown = [...history.present, finished];
    if (finished.length === 1) reader.follow(grown);
    sheet.set({ history: recordStep(history, grown), penDown: false });
  };
  // A pen that is down when a step is taken has finished its stroke: the step then applies to that stroke too.
  const step = (take: (from: UndoHistory<Drawing>) => UndoHistory<Drawing>) => {
    penUp();
    const before = sheet.get().history;
    const after = take(before);
    if (after === before) return;
    sheet.set({ history: after, penDown: false });
    reader.replace(after.present);
  };

  const put = (drawing: Drawing) =>
    step((history) => (history.present.length + drawing.length === 0 ? history : recordStep(history, drawing)));
  // The sheet goes under the link's drawing: a pen that is down there has finished its stroke.
  shared.state.subscribe(() => {
    if (shared.state.get().kind === 'opening') penUp();
  });
  // Once anything is done here, the broken link is forgotten.
  const forgetBroken = () => {
    if (shared.state.get().kind === 'broken') shared.close();
  };
  sheet.subscribe(forgetBroken);
  photo.state.subscribe(forgetBroken);

  return {
    sheet,
    reader,
    photo,
    shared,
    notice,
    attach(recogniser) {
      // What is hidden asks nothing: its questions would only hold up those about what is seen.
      let seen: { attach(recogniser: Recogniser): () => void } | undefined;
      let detach = () => {};
      const follow = () => {
        const next = isOpen(shared) ? shared : isOpen(photo) ? photo : reader;
        if (next === seen) return;
        detach();
        seen = next;
        detach = next.attach(recogniser);
      };
      const stops = [shared.state.subscribe(follow), photo.state.subscribe(follow)];
      follow();
      return () => {
        for (const stop of stops) stop();
        detach();
      };
    },
    drawing,
    penDown(point) {
      penUp();
      isRefused = sheet.get().history.present.length >= MOST_STROKES;
      if (isRefused) return;
      origin = timeOrigin(sheet.get().history.present, origin, point.t);
      stroke = [{ ...point, t: point.t - origin }];
      sheet.set({ history: sheet.get().history, penDown: true });
    },
    penMove(points) {
      if (!stroke) return;
      const before = stroke.length;
      for (const point of points) {
        const last = stroke.at(-1);
        // A pen that rests draws nothing new.
        if (last?.x !== point.x || last.y !== point.y) stroke.push({ ...point, t: point.t - origin });
      }
      if (stroke.length > before) reader.follow(drawing());
    },
    penUp,
    penDiscard() {
      if (!stroke) return;
      stroke = null;
      const { history } = sheet.get();
      sheet.set({ history, penDown: false });
      reader.replace(history.present);
    },
    undo: () => step(undo),
    redo: () => step(redo),
    clear: () => put([]),
    restore(drawings) {
      const { history, penDown } = sheet.get();
      const isTouched = penDown || history.past.length + history.present.length + history.future.length > 0;
      const present = drawings.at(-1);
      if (isTouched || present === undefined) return;
      sheet.set({ history: { ...newHistory(present), past: drawings.slice(0, -1) }, penDown });
      reader.replace(present);
    },
    place(drawing) {
      // Behind one that could not be opened, another photograph may lie.
      while (photo.state.get().kind !== 'closed') photo.close();
      shared.close();
      put(drawing);
    },
  };
}

/** Whether it lies over the sheet. */
const isOpen = ({ state }: SharedSession | PhotoSession): boolean => !['closed', 'broken'].includes(state.get().kind);

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
